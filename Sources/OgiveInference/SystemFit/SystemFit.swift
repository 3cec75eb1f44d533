public import OgiveCurves
public import OgiveNumerics

/// A system of interacting growth fitted to the figures of several members at once by least squares.
///
/// The search begins at the system's own starting values, read off the figures, and at a Sobol cover of
/// a box around the best of them, in coordinates without bounds; the last steps are taken on the
/// parameters themselves.
///
/// ```swift
/// let fit = try SystemFit(LotkaVolterra(["channels", "douyin"]), to: series, from: 2020)
/// print(fit.estimate("a[douyin,channels]") ?? .nan, fit.standardError("a[douyin,channels]") ?? .nan)
/// ```
public struct SystemFit: Sendable {
  /// The system.
  public let system: any GrowthSystem
  /// The figures.
  public let series: [SystemSeries]
  /// The time at which the first levels hold.
  public let start: Double
  /// The system's parameters, then its first levels, called `<member>.first`.
  public let unknowns: [Parameter]
  /// The estimate of each unknown, the fixed ones included.
  public let estimates: [Double]
  /// The standard error of each unknown; nil for those that are fixed, and for all where they are not
  /// determined or nothing is left over to estimate them from.
  public let standardErrors: [Double?]
  /// The weighted sum of squared residuals.
  public let residualSumOfSquares: Double
  /// How many figures there are beyond the unknowns that were found.
  public let freedom: Int
  /// Why the solver stopped.
  public let termination: TerminationReason
  /// The method that won, its iterations, and the evaluations of all that was tried.
  public let method: LeastSquaresMethod
  public let iterations: Int
  public let evaluations: Int
  private let problem: SystemProblem

  /// Fits `system` to `series`, with every parameter and first level free but those `fixed` by name.
  ///
  /// - Parameter start: The time at which the first levels hold, not after any figure; ignored by a
  ///   system in closed form.
  /// - Throws: Where the figures cannot be fitted at all; what a fit that ran cannot tell is in
  ///   ``termination`` and ``standardErrors``.
  public init(
    _ system: any GrowthSystem, to series: [SystemSeries], from start: Double,
    fixed: [String: Double] = [:]
  ) throws(SystemFitError) {
    try Self.check(series, system, from: start)
    let unknowns = SystemProblem.unknowns(of: system)
    let held = try Self.held(fixed, unknowns, system)
    let search = SystemProblem(system, series, from: start, held: held, isTransformed: true)
    let own = SystemProblem(system, series, from: start, held: held, isTransformed: false)
    guard search.parameterCount > 0 else { throw .nothingToFind }
    guard search.residualCount >= search.parameterCount else {
      throw .tooFewFigures(count: search.residualCount, needed: search.parameterCount)
    }
    let found: (natural: [Double], solution: LeastSquaresSolution)
    do throws(SolverError) {
      let starts = try SystemStarts(search, series, held: held).all
      found = try Self.solve(search, own, from: starts)
    } catch {
      throw .solver(error)
    }
    guard found.solution.residualSumOfSquares.isFinite else { throw .noStart(system: system.name) }
    self.system = system
    self.series = series
    self.start = start
    self.unknowns = unknowns
    problem = own
    estimates = found.natural
    residualSumOfSquares = found.solution.residualSumOfSquares
    freedom = search.residualCount - search.parameterCount
    standardErrors = Self.errors(found.solution, own, freedom: freedom)
    termination = found.solution.termination
    method = found.solution.method
    iterations = found.solution.iterations
    evaluations = found.solution.evaluations
  }

  /// Solves in coordinates without bounds, then on the unknowns themselves where these stay inside
  /// their bounds and settle.
  private static func solve(
    _ search: SystemProblem, _ own: SystemProblem, from starts: [[Double]]
  ) throws(SolverError) -> (natural: [Double], solution: LeastSquaresSolution) {
    let rough = try LeastSquares.solve(search, fromEach: starts)
    let natural = search.natural(rough.parameters.span)
    var polished = try LeastSquares.solve(own, from: own.coordinates(natural))
    let ended = own.natural(polished.parameters.span)
    let isInside = zip(own.unknowns, ended).allSatisfy { unknown, value in
      value >= unknown.lower && value <= unknown.upper
    }
    // Below the second term residuals are what the integration leaves.
    let allowed = rough.residualSumOfSquares * (1 + 1e-9) + 1e-20 * own.sumOfSquares
    guard isInside, polished.residualSumOfSquares <= allowed else {
      return (natural, rough.withoutCovariance)
    }
    polished.evaluations += rough.evaluations
    polished.iterations += rough.iterations
    return (ended, polished)
  }

  private static func errors(
    _ solution: LeastSquaresSolution, _ problem: SystemProblem, freedom: Int
  ) -> [Double?] {
    var errors = [Double?](repeating: nil, count: problem.unknowns.count)
    guard let covariance = solution.covariance, freedom > 0 else { return errors }
    let variance = solution.residualSumOfSquares / Double(freedom)
    for (j, index) in problem.free.enumerated() {
      errors[index] = (covariance[j * problem.free.count + j] * variance).squareRoot()
    }
    return errors
  }

  /// The levels of all members at `times`, not before ``start``: one row for each time.
  public func levels(at times: [Double]) -> [[Double]] {
    let levels = problem.levels(estimates, at: times)
    let count = system.members.count
    return times.indices.map { Array(levels[$0 * count..<($0 + 1) * count]) }
  }
}

extension LeastSquaresSolution {
  /// The same without the covariance, which belongs to other coordinates.
  fileprivate var withoutCovariance: LeastSquaresSolution {
    var solution = self
    solution.covariance = nil
    return solution
  }
}
