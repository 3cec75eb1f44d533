import OgiveCurves
import OgiveNumerics

/// Intervals from the smallest sum of squares for each value of a parameter.
///
/// The signed root of the rise of the sum, in residual standard deviations, is nearly a straight line and
/// crosses Student's quantile at the interval's ends. Bates & Watts 1988, doi:10.1002/9780470316757.
struct ProfileIntervals {
  private let fit: LeastSquaresFit
  private let variance: Double
  private let target: Double

  init(of fit: LeastSquaresFit, coverage: Double) {
    self.fit = fit
    variance = fit.residualSumOfSquares / Double(fit.freedom)
    target = StudentT.quantile((1 + coverage) / 2, freedom: Double(fit.freedom))
  }

  /// The interval of each parameter; nil for those that are fixed, and where no step outward can be
  /// judged.
  var all: [ParameterInterval?] {
    fit.estimates.indices.map { index in
      let name = fit.family.parameters[index].name
      guard fit.settings.fixed[name] == nil, variance > 0, variance.isFinite,
        let lower = end(of: index, upward: false), let upper = end(of: index, upward: true)
      else { return nil }
      return ParameterInterval(lower: lower, upper: upper)
    }
  }

  /// A point of the profile: a held value, how far the sum has risen there, in roots, and all parameters.
  private struct Point {
    let value: Double
    let rise: Double
    let parameters: [Double]
  }

  /// How often the first step outward is doubled before an end counts as open.
  private static let doublings = 40

  /// Where the rise reaches the target; a bound where it does not before, infinite where it never does.
  private func end(of index: Int, upward: Bool) -> Double? {
    let estimate = fit.estimates[index]
    let range = fit.space.ranges[index]
    let bound = upward ? range.upperBound : range.lowerBound
    if estimate == bound { return bound }
    var inner = Point(value: estimate, rise: 0, parameters: fit.estimates)
    var step = firstStep(index)
    for _ in 0..<Self.doublings {
      let ahead = inner.value + (upward ? step : -step)
      let isBeyond = upward ? ahead >= bound : ahead <= bound
      // A bound itself may be out of reach: half of the way is always inside.
      let value = isBeyond ? 0.5 * (inner.value + bound) : ahead
      guard let next = point(index, at: value, from: inner.parameters) else { return nil }
      if next.rise >= target { return crossing(index, inner, next) }
      if isBeyond, (bound - next.value).magnitude <= 1e-9 * max(bound.magnitude, estimate.magnitude)
      {
        return bound
      }
      inner = next
      step *= 2
    }
    return upward ? range.upperBound : range.lowerBound
  }

  private func firstStep(_ index: Int) -> Double {
    let error = fit.standardErrors?[index] ?? 0
    let size = 0.1 * max(fit.estimates[index].magnitude, .leastNormalMagnitude)
    return error.isFinite && error > 0 ? target * error : size
  }

  /// The value between two points at which the rise is the target, by false position with Illinois'
  /// rule. Dowell & Jarratt 1971, doi:10.1007/BF01934364.
  private func crossing(_ index: Int, _ inner: Point, _ outer: Point) -> Double? {
    var (low, high) = (inner, outer)
    var (below, above) = (low.rise - target, high.rise - target)
    for _ in 0..<60 where (high.value - low.value).magnitude > 1e-10 * high.value.magnitude {
      let value = high.value - above * (high.value - low.value) / (above - below)
      guard let next = point(index, at: value, from: low.parameters) else { return nil }
      let height = next.rise - target
      if height.magnitude <= 1e-11 * target { return next.value }
      if height < 0 {
        (low, below, above) = (next, height, 0.5 * above)
      } else {
        (high, above, below) = (next, height, 0.5 * below)
      }
    }
    return high.value
  }

  /// The profile at `value`, from parameters nearby; nil where no solve settles.
  private func point(_ index: Int, at value: Double, from start: [Double]) -> Point? {
    let space = fit.space.releasing(fit.boundPlaces).holding(index, at: value)
    let problem = SeriesProblem(fit.family, fit.series, in: space, isTransformed: true)
    var members = start
    members[index] = value
    if problem.parameterCount == 0 {
      return Point(value: value, rise: rise(of: sum(of: problem, [])), parameters: members)
    }
    guard
      let solution = try? LeastSquares.solve(
        problem, from: problem.unknowns(space.inside(start))),
      solution.residualSumOfSquares.isFinite
    else { return nil }
    let found = problem.members(solution.parameters.span)
    return Point(
      value: value, rise: rise(of: solution.residualSumOfSquares),
      parameters: start.indices.map { found[$0] })
  }

  /// How far a sum of squares has risen above the smallest, in roots of the residual variance.
  private func rise(of sum: Double) -> Double {
    (max(sum - fit.residualSumOfSquares, 0) / variance).squareRoot()
  }

  private func sum(of problem: SeriesProblem, _ unknowns: [Double]) -> Double {
    var problem = problem
    var residuals = [Double](repeating: 0, count: problem.residualCount)
    var span = residuals.mutableSpan
    let isDefined = problem.evaluate(at: unknowns.span, residuals: &span)
    return isDefined ? residuals.reduce(0) { $0 + $1 * $1 } : .infinity
  }
}
