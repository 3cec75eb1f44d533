public import Ogive

/// Logistic growth with noise, at twenty times: what every fit in the benchmarks is of.
public struct LogisticSeries: Sendable {
  /// The times, the same for all.
  public let times: [Double]
  /// The levels, a series each.
  public let series: [[Double]]
  /// Where every fit starts: capacity, growth rate, midpoint.
  public let start: [Double]

  /// Sixteen series of one curve, each with its own noise of 2% of the capacity.
  public static let shared = LogisticSeries(
    parameters: [6.5, 1.6, 2.5], noise: 0.13, start: [5, 1, 3])

  private init(parameters: [Double], noise: Double, start: [Double]) {
    let times = (0..<20).map { 0.3 * Double($0) }
    var levels = [Double](repeating: 0, count: times.count)
    var span = levels.mutableSpan
    Logistic().values(at: times.span, Parameters(parameters), into: &span)
    let random = RandomSource(seed: 1)
    series = (0..<16).map { (index: UInt64) in
      let errors = random.normals("benchmark", index, count: levels.count)
      return zip(levels, errors).map { $0 + noise * $1 }
    }
    self.times = times
    self.start = start
  }

  /// One fit a series, in one workspace.
  public func fits(_ options: LeastSquaresOptions) throws(SolverError) -> [LeastSquaresSolution] {
    let workspace = try LeastSquaresWorkspace(residualCount: times.count, parameterCount: 3)
    var solutions: [LeastSquaresSolution] = []
    for levels in series {
      let residuals = CurveResiduals(Logistic(), times: times, levels: levels)
      solutions.append(try workspace.solve(residuals, from: start, options: options))
    }
    return solutions
  }
}
