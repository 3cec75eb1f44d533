import CGSL

/// A workspace of GSL's older `lmsder` for one shape.
@safe
final class Minpack: IterativeSolver {
  private let workspace: UnsafeMutablePointer<gsl_multifit_fdfsolver>
  /// On the heap because GSL keeps its address between iterations.
  private let functions: UnsafeMutablePointer<gsl_multifit_function_fdf>

  init(residualCount n: Int, parameterCount p: Int) throws(SolverError) {
    guard GSL.isQuiet,
      let workspace = unsafe gsl_multifit_fdfsolver_alloc(ogive_fdfsolver_lmsder(), n, p)
    else { throw SolverError(.outOfMemory, in: "least squares") }
    unsafe self.workspace = workspace
    unsafe functions = .allocate(capacity: 1)
    var table = unsafe gsl_multifit_function_fdf()
    unsafe table.f = unsafe writeResiduals
    unsafe table.df = unsafe writeJacobian
    unsafe table.n = n
    unsafe table.p = p
    unsafe functions.initialize(to: table)
  }

  deinit {
    unsafe gsl_multifit_fdfsolver_free(workspace)
    unsafe functions.deallocate()
  }

  func start(_ context: ProblemContext, at parameters: [Double]) -> Int32 {
    unsafe functions.pointee.params = Unmanaged.passUnretained(context).toOpaque()
    return unsafe parameters.withUnsafeBufferPointer { buffer in
      var view = unsafe gsl_vector_const_view_array(buffer.baseAddress, buffer.count)
      return unsafe gsl_multifit_fdfsolver_set(workspace, functions, &view.vector)
    }
  }

  func iterate() -> Int32 {
    unsafe gsl_multifit_fdfsolver_iterate(workspace)
  }

  func toleranceMet(_ options: LeastSquaresOptions) -> TerminationReason? {
    let tolerance = options.stepTolerance
    let status = unsafe gsl_multifit_test_delta(
      workspace.pointee.dx, workspace.pointee.x, tolerance * tolerance, tolerance)
    return status == GSL_SUCCESS ? .stepTolerance : nil
  }

  func read(into parameters: inout [Double]) {
    for i in parameters.indices {
      parameters[i] = unsafe gsl_vector_get(workspace.pointee.x, i)
    }
  }
}
