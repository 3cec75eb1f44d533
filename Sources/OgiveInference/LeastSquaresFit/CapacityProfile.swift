import OgiveCurves
import OgiveNumerics

/// Whether the figures can tell the ceiling: the smallest residual sum for each capacity that is held.
struct CapacityProfile {
  private let family: any CurveFamily
  private let series: PlainSeries
  private let space: ParameterSpace
  private let loss: RobustLoss
  private let estimates: [Double]
  private let solution: LeastSquaresSolution
  private let freeCount: Int

  /// A capacity this many times the largest level stands for any that is larger.
  private static let farFactor = 1000.0
  /// A relative standard error below this leaves no doubt that the ceiling is told.
  private static let clearError = 0.1
  /// Above this relative standard error a parameter that must be positive could as well be zero.
  private static let looseError = 0.5

  /// The profile around a fit.
  init(
    _ problem: SeriesProblem, _ estimates: [Double], _ solution: LeastSquaresSolution
  ) {
    family = problem.family
    series = problem.series
    freeCount = problem.free.count
    space = problem.space
    loss = problem.loss
    self.estimates = estimates
    self.solution = solution
  }

  /// What the fit may be used for.
  var verdict: FitVerdict {
    let freedom = solution.residuals.count - freeCount
    if freedom == 0 { return .nothingLeftOver }
    let otherwise = solution.isUsable ? spreadVerdict : .notSettled(solution.termination)
    guard let level = levelParameter, !isClear(level), !space.narrowed.contains(level) else {
      return otherwise
    }
    let t = StudentT.quantile(0.975, freedom: Double(freedom))
    let allowed = solution.residualSumOfSquares * (1 + t * t / Double(freedom))
    let target = peak * Self.farFactor
    guard var far = walk(level, to: target), far.sum <= allowed else { return otherwise }
    // From an estimate that ran away there is no way down, but the family's own starts are at hand.
    if far.parameters[level] > target, let nearer = freshPoint(level, at: target),
      nearer.sum <= allowed
    {
      far = nearer
    }
    let lowest = lowest(level, allowed: allowed, from: far)
    return .capacityNotIdentified(above: lowest, timesLargest: lowest / peak)
  }

  private var peak: Double { series.totals.max() ?? 0 }

  /// The free parameter that moves the capacity most; nil where the capacity is infinite or does not
  /// depend on a level that is free.
  private var levelParameter: Int? {
    let capacity = family.capacity(Parameters<Dual>(independent: Parameters(estimates)))
    guard capacity.value.isFinite, peak > 0 else { return nil }
    let candidates = family.parameters.indices.filter {
      space.held[$0] == nil && family.parameters[$0].dimension == .level
        && capacity.derivatives[$0] != 0
    }
    return candidates.max {
      (capacity.derivatives[$0] * estimates[$0]).magnitude
        < (capacity.derivatives[$1] * estimates[$1]).magnitude
    }
  }

  private func isClear(_ level: Int) -> Bool {
    solution.isUsable && relativeErrors[level] < Self.clearError
  }

  /// The verdict on a minimum, from the standard errors.
  private var spreadVerdict: FitVerdict {
    let errors = relativeErrors
    let loose = family.parameters.indices.filter {
      family.parameters[$0].lower == 0 && errors[$0] > Self.looseError
    }
    return loose.isEmpty ? .settled : .loose(loose.map { family.parameters[$0].name })
  }

  /// The standard error of each parameter relative to its size; infinite where it is not determined.
  private var relativeErrors: [Double] {
    let covariance = LeastSquaresFit.spread(
      solution, over: estimates.indices.filter { space.held[$0] == nil }, of: estimates.count)
    return estimates.indices.map { index in
      let variance = covariance?[index * estimates.count + index] ?? .infinity
      return variance.squareRoot() / estimates[index].magnitude
    }
  }

  /// A point of the profile: the parameters with the smallest sum for a held level.
  private struct Point {
    let parameters: [Double]
    let sum: Double
  }

  /// The best point with parameter `level` held at `value`, from `start`; nil where none settles.
  private func point(_ level: Int, at value: Double, from start: [Double]) -> Point? {
    point(level, at: value) { [$0.unknowns(start)] }
  }

  /// The same from the family's own starting values.
  private func freshPoint(_ level: Int, at value: Double) -> Point? {
    point(level, at: value) { $0.starts(.own) }
  }

  private func point(
    _ level: Int, at value: Double, starts: (SeriesProblem) -> [[Double]]
  ) -> Point? {
    let problem = SeriesProblem(
      family, series, in: space.holding(level, at: value), loss: loss, isTransformed: true)
    guard problem.parameterCount > 0,
      let solution = try? LeastSquares.solve(problem, fromEach: starts(problem)),
      solution.residualSumOfSquares.isFinite
    else { return nil }
    let members = problem.members(solution.parameters.span)
    return Point(
      parameters: estimates.indices.map { members[$0] }, sum: solution.residualSumOfSquares)
  }

  /// The point at `target`, or at the estimate where that lies beyond, reached by doublings so that each
  /// start is near.
  private func walk(_ level: Int, to target: Double) -> Point? {
    var value = estimates[level]
    var reached = Point(parameters: estimates, sum: solution.residualSumOfSquares)
    while value < target {
      value = min(value * 2, target)
      guard let next = point(level, at: value, from: reached.parameters) else { return nil }
      reached = next
    }
    return reached
  }

  /// The lowest capacity that the figures allow.
  private func lowest(_ level: Int, allowed: Double, from far: Point) -> Double {
    var allowedPoint = far
    var ratio = 0.1
    for _ in 0..<200 where ratio < 0.9999 {
      let value = allowedPoint.parameters[level] * ratio
      if let next = point(level, at: value, from: allowedPoint.parameters), next.sum <= allowed {
        allowedPoint = next
      } else {
        ratio = ratio.squareRoot()
      }
    }
    return family.capacity(Parameters(allowedPoint.parameters))
  }
}
