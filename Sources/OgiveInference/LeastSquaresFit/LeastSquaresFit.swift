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
  /// What the fit was asked for.
  public let settings: FitSettings
  /// All the family's parameters, the fixed ones included, in its order.
  public let estimates: [Double]
  /// The covariance of ``estimates``, row by row; zero for fixed parameters. Nil where it is not
  /// determined or nothing is left over to estimate it from.
  public let covariance: [Double]?
  /// Observed less fitted, in the order of the figures, not weighted.
  public let residuals: [Double]
  /// The weighted sum of squared residuals.
  public let residualSumOfSquares: Double
  /// What was made small: the same, or with another loss its sum `Σ C² ρ`.
  public let objective: Double
  /// How many parameters were found, those that ended on a bound among them.
  public let freeCount: Int
  /// The parameters that ended on a bound of ``settings``.
  public let atBound: [String]
  /// What the fit may be used for.
  public let verdict: FitVerdict
  /// Why the solver stopped.
  public let termination: TerminationReason
  /// The method that won, its iterations, and the evaluations of all that was tried.
  public let method: LeastSquaresMethod
  public let iterations: Int
  public let evaluations: Int

  /// The parameters that were found, those on a bound held there.
  let space: ParameterSpace

  /// Fits `family` to `series`, with every parameter free but those `fixed` by name.
  ///
  /// - Throws: As ``init(_:to:settings:)``.
  public init(
    _ family: any CurveFamily, to series: PlainSeries, fixed: [String: Double] = [:],
    from starts: FitStarts = .covered
  ) throws(LeastSquaresFitError) {
    try self.init(
      family, to: series, settings: FitSettings(fixed: fixed, starts: starts))
  }

  /// Fits `family` to `series`.
  ///
  /// - Throws: Where the figures cannot be fitted at all; what a fit that ran cannot tell is in
  ///   ``verdict``.
  public init(
    _ family: any CurveFamily, to series: PlainSeries, settings: FitSettings
  ) throws(LeastSquaresFitError) {
    let asked = try ParameterSpace(settings, of: family)
    let solved = try Self.solve(
      SeriesProblem(family, series, in: asked, loss: settings.loss, isTransformed: true),
      settings.starts)
    let (search, found) = (solved.problem, solved.solution)
    self.family = family
    self.series = series
    self.settings = settings
    space = search.space
    estimates = solved.members
    freeCount = family.parameters.count - asked.held.count
    atBound = family.parameters.indices
      .filter { search.space.held[$0] != nil && asked.held[$0] == nil }
      .map { family.parameters[$0].name }
    objective = found.residualSumOfSquares
    let left = RobustResiduals(search, at: solved.members, found)
    residuals = left.residuals
    residualSumOfSquares = left.sumOfSquares
    covariance = left.covariance
    termination = found.termination
    method = found.method
    iterations = found.iterations
    evaluations = found.evaluations
    let verdict = CapacityProfile(search, solved.members, found).verdict
    self.verdict = verdict.isFine && !atBound.isEmpty ? .atBound(atBound) : verdict
  }

  /// Where a search ended: the problem with parameters that ended on bounds held there, all parameters,
  /// and the solution for the free ones.
  private struct Found {
    var problem: SeriesProblem
    var members: [Double]
    var solution: LeastSquaresSolution
  }

  private static func solve(
    _ search: SeriesProblem, _ starts: FitStarts
  ) throws(LeastSquaresFitError) -> Found {
    guard search.parameterCount > 0 else { throw .nothingToFind }
    guard search.residualCount >= search.parameterCount else {
      throw .tooFewFigures(count: search.residualCount, needed: search.parameterCount)
    }
    let starts = search.starts(starts)
    guard !starts.isEmpty else { throw .noStart(family: search.family.name) }
    do {
      var found = try solve(search, from: starts)
      while let held = try onBound(found) { found = held }
      return try polish(found)
    } catch {
      throw .solver(error)
    }
  }

  private static func solve(
    _ problem: SeriesProblem, from starts: [[Double]]
  ) throws(SolverError) -> Found {
    let solution = try LeastSquares.solve(problem, fromEach: starts)
    let members = problem.members(solution.parameters.span)
    return Found(
      problem: problem, members: problem.family.parameters.indices.map { members[$0] },
      solution: solution)
  }

  /// `found` with a parameter next to a bound of its own put on it, where the fit is no worse for it: in
  /// free coordinates a bound is at infinity, and never reached.
  private static func onBound(_ found: Found) throws(SolverError) -> Found? {
    let problem = found.problem
    guard problem.parameterCount > 1 else { return nil }
    for index in problem.free {
      guard
        let bound = problem.space.bound(
          near: found.members[index], of: index, in: problem.family)
      else { continue }
      let held = SeriesProblem(
        problem.family, problem.series, in: problem.space.holding(index, at: bound),
        loss: problem.loss, isTransformed: true)
      let start = held.unknowns(problem.space.inside(found.members))
      let next = try solve(held, from: [start])
      let allowed = found.solution.residualSumOfSquares * (1 + 1e-9)
      if next.solution.residualSumOfSquares <= allowed { return next }
    }
    return nil
  }

  /// `found` after further steps on the family's own parameters, where these stay inside their bounds
  /// and settle.
  private static func polish(_ found: Found) throws(SolverError) -> Found {
    let search = found.problem
    let own = SeriesProblem(
      search.family, search.series, in: search.space, loss: search.loss, isTransformed: false)
    var polished = try LeastSquares.solve(own, from: own.unknowns(found.members))
    polished.evaluations += found.solution.evaluations
    polished.iterations += found.solution.iterations
    let ended = own.members(polished.parameters.span)
    let isInside = own.free.allSatisfy { index in
      ended[index] > search.space.ranges[index].lowerBound
        && ended[index] < search.space.ranges[index].upperBound
    }
    guard isInside, polished.isUsable,
      polished.residualSumOfSquares <= found.solution.residualSumOfSquares * (1 + 1e-9)
    else { return found }
    return Found(
      problem: search, members: found.members.indices.map { ended[$0] }, solution: polished)
  }
}
