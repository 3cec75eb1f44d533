import CGSL

/// What GSL's callbacks see: the problem and the counters of one run.
///
/// One object serves a run; GSL holds its address only while the run lasts.
class ProblemContext {
  /// Evaluations of residuals and of Jacobians.
  final var evaluations = 0
  /// Whether a finite value has been seen: from then on a value that is not finite is a step too
  /// far, not the end.
  final var isStarted = false

  /// A residual so large that GSL rejects the step that led to it, while its square stays finite.
  static let rejection = 1e150

  /// GSL asks for the Jacobian alone; the residuals that come with it go here.
  private var scratch: [Double]

  init(residualCount: Int) {
    scratch = Array(repeating: 0, count: residualCount)
  }

  /// Whether the problem offers high precision.
  var offersPrecision: Bool { false }

  func evaluate(at parameters: Span<Double>, residuals: inout MutableSpan<Double>) -> Bool { false }

  func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool { false }

  func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool { false }

  /// The Jacobian alone, for GSL.
  final func linearise(
    at parameters: Span<Double>, jacobian: inout MutableSpan<Double>
  ) -> Bool {
    Self.linearise(self, at: parameters, &scratch, &jacobian)
  }

  private static func linearise(
    _ problem: ProblemContext, at parameters: Span<Double>, _ residuals: inout [Double],
    _ jacobian: inout MutableSpan<Double>
  ) -> Bool {
    var unused = residuals.mutableSpan
    return problem.linearise(at: parameters, residuals: &unused, jacobian: &jacobian)
  }
}

extension MutableSpan<Double> {
  /// Whether every number is finite.
  fileprivate var isFinite: Bool {
    // A sum of zeros is zero unless a term was infinite or not a number: no branch per number.
    var sum = 0.0
    for i in indices { sum += self[i] * 0 }
    return sum == 0
  }
}

/// GSL's callback for the residuals.
func writeResiduals(
  _ x: UnsafePointer<gsl_vector>?, _ context: UnsafeMutableRawPointer?,
  _ f: UnsafeMutablePointer<gsl_vector>?
) -> Int32 {
  guard let x = unsafe x, let f = unsafe f, let context = unsafe context else {
    return SolverError.Status.invalid.rawValue
  }
  let problem = unsafe Unmanaged<ProblemContext>.fromOpaque(context).takeUnretainedValue()
  problem.evaluations += 1
  let parameters = unsafe Span(_unsafeStart: x.pointee.data, count: x.pointee.size)
  var residuals = unsafe MutableSpan(_unsafeStart: f.pointee.data, count: f.pointee.size)
  if problem.evaluate(at: parameters, residuals: &residuals), residuals.isFinite {
    problem.isStarted = true
  } else if problem.isStarted {
    for i in residuals.indices { residuals[i] = ProblemContext.rejection }
  } else {
    return SolverError.Status.domain.rawValue
  }
  return 0
}

/// GSL's callback for the Jacobian.
func writeJacobian(
  _ x: UnsafePointer<gsl_vector>?, _ context: UnsafeMutableRawPointer?,
  _ matrix: UnsafeMutablePointer<gsl_matrix>?
) -> Int32 {
  guard let x = unsafe x, let matrix = unsafe matrix, let context = unsafe context,
    unsafe matrix.pointee.tda == matrix.pointee.size2
  else { return SolverError.Status.invalid.rawValue }
  let problem = unsafe Unmanaged<ProblemContext>.fromOpaque(context).takeUnretainedValue()
  problem.evaluations += 1
  let parameters = unsafe Span(_unsafeStart: x.pointee.data, count: x.pointee.size)
  let count = unsafe matrix.pointee.size1 * matrix.pointee.size2
  var jacobian = unsafe MutableSpan(_unsafeStart: matrix.pointee.data, count: count)
  return problem.linearise(at: parameters, jacobian: &jacobian) && jacobian.isFinite
    ? 0 : SolverError.Status.domain.rawValue
}
