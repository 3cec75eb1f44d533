import CPeers
import Fingerprint
import Ogive

/// The logistic fits written in C.
@safe
final class CSolver {
  private let data: LogisticSeries
  private let options: LeastSquaresOptions
  private let solver: OpaquePointer
  private var parameters = [0.0, 0, 0]
  private var covariance = [Double](repeating: 0, count: 9)

  init(_ data: LogisticSeries, _ options: LeastSquaresOptions) throws(SolverError) {
    guard let solver = unsafe c_logistic_solver_make(data.times.count) else {
      throw SolverError(.outOfMemory, in: "the peer in C")
    }
    self.data = data
    self.options = options
    unsafe self.solver = solver
  }

  deinit { unsafe c_logistic_solver_free(solver) }

  var contender: Contender {
    Contender("C with GSL", units: data.series.count) {
      for levels in self.data.series { self.fit(levels) }
    }
  }

  /// Where the fit to `levels` ends, its iterations, -1 where GSL gave up, and its evaluations.
  @discardableResult
  func fit(_ levels: [Double]) -> (parameters: [Double], iterations: Int, evaluations: Int) {
    parameters = data.start
    var sum = 0.0
    let iterations = unsafe c_logistic_fit(
      solver, data.times, levels, options.stepTolerance, options.gradientTolerance, &parameters,
      &covariance, &sum)
    return (parameters, Int(iterations), Int(unsafe c_logistic_evaluations(solver)))
  }
}
