import CGSL

/// A workspace of `gsl_multifit_nlinear` for one method and shape.
@safe
final class TrustRegion: IterativeSolver {
  private let workspace: UnsafeMutablePointer<gsl_multifit_nlinear_workspace>
  /// On the heap because GSL keeps its address between iterations.
  private let functions: UnsafeMutablePointer<gsl_multifit_nlinear_fdf>

  init(isAccelerated: Bool, residualCount n: Int, parameterCount p: Int) throws(SolverError) {
    var settings = unsafe gsl_multifit_nlinear_default_parameters()
    unsafe settings.trs = ogive_trs_lm()
    if isAccelerated {
      unsafe settings.trs = ogive_trs_lmaccel()
      unsafe settings.scale = ogive_scale_levenberg()
    }
    guard GSL.isQuiet,
      let workspace = unsafe gsl_multifit_nlinear_alloc(ogive_nlinear_trust(), &settings, n, p)
    else { throw SolverError(.outOfMemory, in: "least squares") }
    unsafe self.workspace = workspace
    unsafe functions = .allocate(capacity: 1)
    var table = unsafe gsl_multifit_nlinear_fdf()
    unsafe table.f = unsafe writeResiduals
    unsafe table.df = unsafe writeJacobian
    unsafe table.n = n
    unsafe table.p = p
    unsafe functions.initialize(to: table)
  }

  deinit {
    unsafe gsl_multifit_nlinear_free(workspace)
    unsafe functions.deallocate()
  }

  func start(_ context: ProblemContext, at parameters: [Double]) -> Int32 {
    unsafe functions.pointee.params = Unmanaged.passUnretained(context).toOpaque()
    return unsafe parameters.withUnsafeBufferPointer { buffer in
      var view = unsafe gsl_vector_const_view_array(buffer.baseAddress, buffer.count)
      return unsafe gsl_multifit_nlinear_init(&view.vector, functions, workspace)
    }
  }

  func iterate() -> Int32 {
    unsafe gsl_multifit_nlinear_iterate(workspace)
  }

  func toleranceMet(_ options: LeastSquaresOptions) -> TerminationReason? {
    var info: Int32 = 0
    let status = unsafe gsl_multifit_nlinear_test(
      options.stepTolerance, options.gradientTolerance, 0, &info, workspace)
    guard status == GSL_SUCCESS else { return nil }
    return info == 1 ? .stepTolerance : .gradientTolerance
  }

  func read(into parameters: inout [Double]) {
    for i in parameters.indices {
      parameters[i] = unsafe gsl_vector_get(workspace.pointee.x, i)
    }
  }
}
