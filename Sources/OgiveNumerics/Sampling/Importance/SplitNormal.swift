/// A normal distribution that reaches further on one side of its mode than on the other: two halves with
/// their own standard deviations, of equal density at the mode.
struct SplitNormal: Sendable {
  /// The standard deviation of the half below the mode.
  let below: Double
  /// That of the half above it.
  let above: Double

  /// The halves, equal and of one unless given.
  init(below: Double = 1, above: Double = 1) {
    self.below = below
    self.above = above
  }

  /// The value with a share `u` of the distribution below it, about the mode; the square of its
  /// distance in standard deviations of its half is added to `squares`.
  func quantile(_ u: Draws8, squares: inout Draws8) -> Draws8 {
    let part = below / (below + above)
    let low = u / Draws8(part)
    let high = (1 - u) / Draws8(1 - part)
    let isBelow = Draws8.select(u, lessThan: Draws8(part), then: 1, else: 0)
    let share = Draws8.select(0.5, lessThan: isBelow, then: low, else: high)
    let distance = -NormalDistribution.quantile(0.5 * share)
    squares = squares + distance * distance
    return Draws8.select(
      0.5, lessThan: isBelow, then: Draws8(-below) * distance, else: Draws8(above) * distance)
  }

  /// The most likely split normal of weighted values, and its mode: the mode minimises the sum of the
  /// cube roots of both halves' squares (John 1982, doi:10.1080/03610928208828279).
  ///
  /// - Parameter weights: They sum to one.
  static func fitted(
    to values: [Double], weights: [Double]
  ) -> (mode: Double, halves: SplitNormal) {
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let square = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    let spread = square.squareRoot()
    var best = (height: Double.infinity, mode: mean, halves: SplitNormal())
    for step in -12...12 {
      let mode = mean + 0.1 * Double(step) * spread
      let (low, high) = roots(values, weights, about: mode)
      guard low > 0, high > 0, low + high < best.height else { continue }
      // Neither half is taken to be less than a tenth of the whole: so few draws cannot tell.
      let least = 0.1 * spread
      let halves = SplitNormal(
        below: max(low * (low + high).squareRoot(), least),
        above: max(high * (low + high).squareRoot(), least))
      best = (low + high, mode, halves)
    }
    return (best.mode, best.halves)
  }

  /// The cube roots of the weighted squares below and above a mode.
  private static func roots(
    _ values: [Double], _ weights: [Double], about mode: Double
  ) -> (Double, Double) {
    var (low, high) = (0.0, 0.0)
    for (value, weight) in zip(values, weights) {
      let square = weight * (value - mode) * (value - mode)
      if value < mode { low += square } else { high += square }
    }
    return (Double.pow(low, 1.0 / 3), Double.pow(high, 1.0 / 3))
  }
}
