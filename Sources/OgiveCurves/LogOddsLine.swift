import OgiveNumerics

/// The straight line of a share's log-odds over time: how one technology takes the place of the others.
///
/// ```
/// ln(s / (1 - s)) = slope (t - midpoint)
/// ```
///
/// The regression gives every figure the same weight on the log-odds, as Fisher and Pry 1971
/// (doi:10.1016/S0040-1625(71)80005-7) and those after them do; for equal errors on the shares themselves
/// fit ``Substitution``.
public struct LogOddsLine: Sendable, Hashable {
  /// How fast the log-odds grow; below zero for a technology on its way out.
  public let slope: Double
  /// When the share is a half.
  public let midpoint: Double
  /// The standard error of the slope; not a number for two figures.
  public let slopeError: Double

  /// The line through `shares` at `times`; nil without two different times, or where a share is not
  /// strictly between zero and one.
  public init?(times: [Double], shares: [Double]) {
    precondition(times.count == shares.count, "every share has its time")
    let logOdds = shares.map { Double.log($0 / (1 - $0)) }
    guard let first = times.first, logOdds.allSatisfy(\.isFinite) else { return nil }
    let count = Double(times.count)
    // Taken about the first time, so that calendar years lose no digits.
    let x = times.map { $0 - first }
    let (meanX, meanY) = (x.reduce(0, +) / count, logOdds.reduce(0, +) / count)
    let square = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let product = zip(x, logOdds).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    guard square > 0, product != 0 else { return nil }
    let slope = product / square
    self.slope = slope
    midpoint = first + meanX - meanY / slope
    let left = zip(x, logOdds).reduce(0) { sum, point in
      let residual = point.1 - meanY - slope * (point.0 - meanX)
      return sum + residual * residual
    }
    slopeError = (left / (count - 2) / square).squareRoot()
  }

  /// The time in which the share goes from 10% to 90%, or back.
  public var takeoverTime: Double { Double.log(81) / slope.magnitude }

  /// The share at `time`.
  public func share(at time: Double) -> Double {
    Double.logisticShare(slope * (time - midpoint))
  }
}
