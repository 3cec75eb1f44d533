/// The context of a problem of a known type. Solvers see its base class alone, so that they are
/// compiled once, for doubles, and not through the problem's type.
final class TypedContext<Problem: LeastSquaresProblem>: ProblemContext {
  private var problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
    super.init(residualCount: problem.residualCount)
  }

  override var offersPrecision: Bool { problem.offersPrecision }

  override func evaluate(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool {
    problem.evaluate(at: parameters, residuals: &residuals)
  }

  override func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    problem.linearise(at: parameters, residuals: &residuals, jacobian: &jacobian)
  }

  override func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    problem.linearise(at: parameters, residuals: &residuals, jacobian: &jacobian)
  }
}
