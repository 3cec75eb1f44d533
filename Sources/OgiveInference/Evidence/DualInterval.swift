internal import OgiveNumerics

/// An interval of the standard normal distribution with derivatives by what its ends depend on.
struct DualInterval: NormalIntervalValue {
  let logProbability: Dual
  private let lower: Dual
  private let upper: Dual
  /// The same in all lanes, for the points.
  private let lanes: NormalInterval?

  init(lower: Dual, upper: Dual, isDrawnFrom: Bool) {
    (self.lower, self.upper) = (lower, upper)
    let value = NormalDistribution.logDifference(lower: lower.value, upper: upper.value)
    let density = { (z: Double) -> Double in
      Double.exp(-0.5 * z * z + NormalDistribution.logHeight - value)
    }
    logProbability = Dual(
      value: value, derivatives: upper.change(times: density) - lower.change(times: density))
    guard isDrawnFrom else {
      lanes = nil
      return
    }
    lanes = NormalInterval(
      lower: Draws8(lower.value), upper: Draws8(upper.value), isDrawnFrom: true)
  }

  func point(below part: Dual) -> Dual {
    guard let lanes else { return Dual(.nan) }
    let part = part.value
    let z = lanes.point(below: Draws8(part)).lanes[0]
    // dΦ(z) is the mixture of what happens at both ends, and the ratio of two densities does not
    // underflow where each of them does.
    let slope = { (end: Double) -> Double in Double.exp(0.5 * (z - end) * (z + end)) }
    return Dual(
      value: z,
      derivatives: lower.change { (1 - part) * slope($0) } + upper.change { part * slope($0) })
  }
}

extension Dual {
  /// What an end adds to a derivative; nothing where it is infinite, whatever its own derivatives are.
  fileprivate func change(times slope: (Double) -> Double) -> SIMD8<Double> {
    value.isFinite ? derivatives * slope(value) : .zero
  }
}
