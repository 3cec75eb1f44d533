import Ogive

/// The posterior of a logistic curve through eight figures with lognormal errors of unknown size:
/// log capacity, log growth rate, midpoint and log error, each with a wide normal prior.
struct LogisticPosterior: LogDensity {
  /// The times of the figures, also of the peers'.
  static let times = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5]
  /// The figures: capacity 6.5, growth rate 1.6 and midpoint 2.5, with errors of some 5%.
  static let levels = [0.272, 0.519, 1.14, 1.95, 3.36, 4.32, 6.06, 6.21]
  /// The priors' means and standard deviations.
  static let means = [2, 0, 2.5, -3]
  static let deviations = [1, 1, 2, 1.0]
  /// Where the mode is searched from.
  static let start = [2, 0.3, 2.2, -2.5]

  private let family: any CurveFamily = Logistic()
  private let logLevels = Draws8.log(Draws8(lanes: SIMD8(Self.levels)))
  /// The times side by side, for one draw at a time, and one by one, for eight draws.
  private let figures = [Draws8(lanes: SIMD8(Self.times))]
  private let times = Self.times.map { Draws8($0) }
  private let means = SIMD4(Self.means)
  private let deviations = SIMD4(Self.deviations)

  let dimension = 4

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    let scales = Draws8.exp(Draws8(lanes: SIMD8(x[0], x[1], -2 * x[3], 0, 0, 0, 0, 0))).lanes
    let (capacity, growthRate, precision) = (scales[0], scales[1], scales[2])
    let curve: InlineArray = [Draws8(capacity), Draws8(growthRate), Draws8(x[2])]
    let parameters = Parameters(curve.span)
    var levels = InlineArray<1, Draws8>(repeating: 0)
    var slopes = InlineArray<3, Draws8>(repeating: 0)
    var levelSpan = levels.mutableSpan
    var slopeSpan = slopes.mutableSpan
    family.drawGradients(at: figures.span, parameters, into: &levelSpan, slopes: &slopeSpan)
    let residuals = logLevels - Draws8.log(levels[0])
    let pulls = residuals / levels[0]
    let squares = (residuals * residuals).lanes.sum()
    let place = SIMD4(x[0], x[1], x[2], x[3])
    let z = (place - means) / deviations
    let slopesOfFigures = SIMD4(
      (pulls * slopes[0]).lanes.sum() * precision * capacity,
      (pulls * slopes[1]).lanes.sum() * precision * growthRate,
      (pulls * slopes[2]).lanes.sum() * precision,
      squares * precision - 8)
    let total = slopesOfFigures - z / deviations
    for i in 0..<4 { gradient[i] = total[i] }
    return -0.5 * squares * precision - 8 * x[3] - 0.5 * (z * z).sum()
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    let parameters = Parameters([Draws8.exp(x[0]), Draws8.exp(x[1]), x[2]])
    var curve = [Draws8](repeating: 0, count: 8)
    var span = curve.mutableSpan
    family.draws(at: times.span, parameters, into: &span)
    var squares = Draws8(0)
    for i in 0..<8 {
      let residual = Draws8(logLevels.lanes[i]) - Draws8.log(curve[i])
      squares = squares + residual * residual
    }
    var sum = -0.5 * squares * Draws8.exp(-2 * x[3]) - 8 * x[3]
    for i in 0..<4 {
      let z = (x[i] - Draws8(Self.means[i])) / Draws8(Self.deviations[i])
      sum = sum - 0.5 * z * z
    }
    return sum
  }
}
