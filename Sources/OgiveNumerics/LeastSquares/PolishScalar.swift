/// The arithmetics in which Gauss–Newton steps are taken.
protocol PolishScalar: GrowthScalar, Comparable {
  /// The shortest scaled column that still counts as independent.
  static var rankTolerance: Self { get }
  /// The scaled step at which nothing more can be won.
  static var settledStep: Double { get }
  /// How many steps in a row may be longer than the shortest so far: in double arithmetic none,
  /// because there rounding is what makes them longer.
  static var patience: Int { get }
  /// The nearest double.
  var nearestDouble: Double { get }

  /// The problem's residuals and Jacobian in this arithmetic.
  static func linearise(
    _ problem: ProblemContext, at parameters: Span<Self>,
    residuals: inout MutableSpan<Self>, jacobian: inout MutableSpan<Self>
  ) -> Bool
}

extension Double: PolishScalar {
  static var rankTolerance: Double { 1e-13 }
  static var settledStep: Double { 1e-15 }
  static var patience: Int { 0 }
  var nearestDouble: Double { self }

  static func linearise(
    _ problem: ProblemContext, at parameters: Span<Double>,
    residuals: inout MutableSpan<Double>, jacobian: inout MutableSpan<Double>
  ) -> Bool {
    problem.linearise(at: parameters, residuals: &residuals, jacobian: &jacobian)
  }
}

extension DoubleDouble: PolishScalar {
  static var rankTolerance: DoubleDouble { 1e-26 }
  static var settledStep: Double { 1e-20 }
  static var patience: Int { 3 }
  var nearestDouble: Double { high }

  static func linearise(
    _ problem: ProblemContext, at parameters: Span<DoubleDouble>,
    residuals: inout MutableSpan<DoubleDouble>, jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    problem.linearise(at: parameters, residuals: &residuals, jacobian: &jacobian)
  }
}
