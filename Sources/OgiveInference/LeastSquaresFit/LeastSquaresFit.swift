public import OgiveCurves
public import OgiveNumerics

/// One family fitted to a plain series by least squares.
///
/// The fit runs in coordinates without bounds, from the family's own starting values and as a rule a
/// Sobol cover of a box around them, and ends with undamped steps on the parameters themselves in
/// double-double arithmetic.
///
/// ```swift
/// let series = try PlainSeries(times: years, values: users)
/// let fit = try LeastSquaresFit(Logistic(), to: series)
/// print(fit.estimate("capacity") ?? .nan, fit.verdict.sentence)
/// ```
public struct LeastSquaresFit: Sendable {
  /// The family.
  public let family: any CurveFamily
  /// The figures.
  public let series: PlainSeries
  /// The parameters that were held, by name.
  public let fixed: [String: Double]
  /// All the family's parameters, the fixed ones included, in its order.
  public let estimates: [Double]
  /// The covariance of ``estimates``, row by row; zero for fixed parameters. Nil where it is not
  /// determined or nothing is left over to estimate it from.
  public let covariance: [Double]?
  /// Observed less fitted, in the order of the figures, not weighted.
  public let residuals: [Double]
  /// The weighted sum of squared residuals.
  public let residualSumOfSquares: Double
  /// How many parameters were found.
  public let freeCount: Int
  /// What the fit may be used for.
  public let verdict: FitVerdict
  /// Why the solver stopped.
  public let termination: TerminationReason
  /// The method that won, its iterations, and the evaluations of all that was tried.
  public let method: LeastSquaresMethod
  public let iterations: Int
  public let evaluations: Int

  /// Fits `family` to `series`.
  ///
  /// - Parameters:
  ///   - fixed: The parameters that are held, by name, strictly inside their bounds.
  ///   - starts: Where the search begins.
  /// - Throws: Where the figures cannot be fitted at all; what a fit that ran cannot tell is in
  ///   ``verdict``.
  public init(
    _ family: any CurveFamily, to series: PlainSeries, fixed: [String: Double] = [:],
    from starts: FitStarts = .covered
  ) throws(LeastSquaresFitError) {
    let held = try Self.places(of: fixed, in: family)
    let search = SeriesProblem(family, series, fixed: held, isTransformed: true)
    let solution = try Self.solve(search, held, starts)
    self.family = family
    self.series = series
    self.fixed = fixed
    estimates = solution.members
    let found = solution.solution
    freeCount = search.free.count
    residualSumOfSquares = found.residualSumOfSquares
    residuals = zip(found.residuals, series.weights).map { -$0 / $1.squareRoot() }
    covariance = Self.spread(found, over: search.free, of: family.parameters.count)
    termination = found.termination
    method = found.method
    iterations = found.iterations
    evaluations = found.evaluations
    verdict = CapacityProfile(search, held, estimates, found).verdict
  }

  /// The places of the fixed parameters.
  private static func places(
    of fixed: [String: Double], in family: any CurveFamily
  ) throws(LeastSquaresFitError) -> [Int: Double] {
    var held: [Int: Double] = [:]
    for (name, value) in fixed.sorted(by: { $0.key < $1.key }) {
      guard let index = family.parameters.firstIndex(where: { $0.name == name }) else {
        throw .unknownParameter(name, family: family.name)
      }
      let parameter = family.parameters[index]
      guard value > parameter.lower, value < parameter.upper else {
        throw .fixedOutOfBounds(name, value)
      }
      held[index] = value
    }
    return held
  }

  private static func solve(
    _ search: SeriesProblem, _ held: [Int: Double], _ starts: FitStarts
  ) throws(LeastSquaresFitError) -> (members: [Double], solution: LeastSquaresSolution) {
    guard search.parameterCount > 0 else { throw .nothingToFind }
    guard search.residualCount >= search.parameterCount else {
      throw .tooFewFigures(count: search.residualCount, needed: search.parameterCount)
    }
    let starts = search.starts(starts)
    guard !starts.isEmpty else { throw .noStart(family: search.family.name) }
    do {
      let workspace = try LeastSquaresWorkspace(
        residualCount: search.residualCount, parameterCount: search.parameterCount)
      let found = try workspace.solve(search, fromEach: starts)
      return try polish(found, search, held, workspace)
    } catch {
      throw .solver(error)
    }
  }

  /// `found` after further steps on the family's own parameters, where these stay inside their bounds
  /// and settle.
  private static func polish(
    _ found: LeastSquaresSolution, _ search: SeriesProblem, _ held: [Int: Double],
    _ workspace: LeastSquaresWorkspace
  ) throws(SolverError) -> (members: [Double], solution: LeastSquaresSolution) {
    let count = search.family.parameters.count
    let members = search.members(found.parameters.span)
    let natural = (0..<count).map { members[$0] }
    let own = SeriesProblem(search.family, search.series, fixed: held, isTransformed: false)
    var polished = try workspace.solve(own, from: own.unknowns(natural))
    polished.evaluations += found.evaluations
    polished.iterations += found.iterations
    let ended = own.members(polished.parameters.span)
    let isInside = zip(search.family.parameters, 0..<count).allSatisfy { parameter, i in
      ended[i] > parameter.lower && ended[i] < parameter.upper
    }
    guard isInside, polished.isUsable,
      polished.residualSumOfSquares <= found.residualSumOfSquares * (1 + 1e-9)
    else { return (natural, found) }
    return ((0..<count).map { ended[$0] }, polished)
  }
}
