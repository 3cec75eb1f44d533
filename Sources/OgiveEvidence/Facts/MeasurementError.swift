/// How far a published figure is from the truth, relative and at one sigma.
///
/// The total is split evenly, in variance, between an error of each figure by itself and a bias
/// that all figures of one origin, subject and metric share: two figures of one institute are
/// not two independent measurements.
public struct MeasurementError: Sendable, Hashable {
  /// The standard deviation of both parts together.
  public let total: Double

  /// The error with this total, at least 0.
  public init(total: Double) {
    self.total = total
  }

  /// The standard deviation of the part that each figure has for itself.
  public var independent: Double { total / (2.0).squareRoot() }

  /// The standard deviation of the part that the origin's figures share.
  public var shared: Double { total / (2.0).squareRoot() }
}
