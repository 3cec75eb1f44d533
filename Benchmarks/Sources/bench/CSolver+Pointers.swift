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

  /// The parameters that the fit to `levels` ends with.
  @discardableResult
  func fit(_ levels: [Double]) -> [Double] {
    parameters = data.start
    var sum = 0.0
    unsafe c_logistic_fit(
      solver, data.times, levels, options.stepTolerance, options.gradientTolerance, &parameters,
      &covariance, &sum)
    return parameters
  }
}
