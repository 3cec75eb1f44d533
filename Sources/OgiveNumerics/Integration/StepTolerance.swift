/// How exactly a differential equation is to be integrated.
@frozen
public struct StepTolerance: Sendable, Hashable {
  /// The error of a step allowed as a part of each value.
  public var relative: Double
  /// The error of a step allowed beside that.
  public var absolute: Double
  /// The most steps, rejected ones included.
  public var stepLimit: Int

  /// A tolerance; by default a part of 1e-8 of each value, and 100,000 steps.
  @inlinable public init(
    relative: Double = 1e-8, absolute: Double = 1e-12, stepLimit: Int = 100_000
  ) {
    self.relative = relative
    self.absolute = absolute
    self.stepLimit = stepLimit
  }
}
