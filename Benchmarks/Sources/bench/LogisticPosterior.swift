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
  private let logLevels = Draws8(lanes: SIMD8(Self.levels.map { Double.log($0) }))
  private let times = Self.times
  private let lanes = Self.times.map { Draws8($0) }

  let dimension = 4

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    let (capacity, growthRate) = (Double.exp(x[0]), Double.exp(x[1]))
    let parameters = Parameters([capacity, growthRate, x[2]])
    var curve = InlineArray<8, Dual>(repeating: 0)
    var span = curve.mutableSpan
    family.gradients(at: times.span, parameters, into: &span)
    var levels = Draws8(0)
    for i in 0..<8 { levels.lanes[i] = curve[i].value }
    let residuals = logLevels - Draws8.log(levels)
    let pulls = (residuals / levels).lanes
    var slopes = SIMD8<Double>(repeating: 0)
    for i in 0..<8 { slopes += pulls[i] * curve[i].derivatives }
    let squares = (residuals * residuals).lanes.sum()
    let precision = Double.exp(-2 * x[3])
    gradient[0] = slopes[0] * precision * capacity
    gradient[1] = slopes[1] * precision * growthRate
    gradient[2] = slopes[2] * precision
    gradient[3] = squares * precision - 8
    var sum = -0.5 * squares * precision - 8 * x[3]
    for i in 0..<4 {
      let z = (x[i] - Self.means[i]) / Self.deviations[i]
      sum -= 0.5 * z * z
      gradient[i] -= z / Self.deviations[i]
    }
    return sum
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    let parameters = Parameters([Draws8.exp(x[0]), Draws8.exp(x[1]), x[2]])
    var curve = [Draws8](repeating: 0, count: 8)
    var span = curve.mutableSpan
    family.draws(at: lanes.span, parameters, into: &span)
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
