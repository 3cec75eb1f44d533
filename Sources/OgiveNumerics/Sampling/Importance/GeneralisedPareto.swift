/// A generalised Pareto distribution of exceedances: `F(x) = 1 - (1 + k x / σ)^(-1/k)`.
struct GeneralisedPareto {
  /// The shape k: moments of order 1/k and above do not exist.
  let shape: Double
  /// The scale σ.
  let scale: Double

  /// The estimate of Zhang and Stephens 2009 (doi:10.1198/tech.2009.08017) from exceedances in
  /// ascending order, its shape drawn towards 0.5 as by ten observations more (Vehtari et al. 2024).
  ///
  /// - Parameter exceedances: Five or more, all above zero.
  init(exceedances: [Double]) {
    let count = exceedances.count
    let points = 30 + Int(Double(count).squareRoot())
    let quartile = exceedances[Int(Double(count) / 4 + 0.5) - 1]
    let largest = exceedances[count - 1]
    let lanes = Self.lanes(exceedances)
    var candidates: [(rate: Double, logLikelihood: Double)] = []
    for point in 1...points {
      let root = (Double(points) / (Double(point) - 0.5)).squareRoot()
      let rate = (1 - root) / (3 * quartile) + 1 / largest
      let shape = Self.shape(lanes, count: count, rate: rate)
      let logLikelihood = Double(count) * (Double.log(-rate / shape) - shape - 1)
      candidates.append((rate, logLikelihood))
    }
    let rate = Self.mean(candidates)
    let shape = Self.shape(lanes, count: count, rate: rate)
    scale = -shape / rate
    self.shape = (Double(count) * shape + 5) / (Double(count) + 10)
  }

  /// The exceedance below which a share `p` lies.
  func quantile(_ p: Double) -> Double {
    let tail = -Double.log1p(-p)
    return shape.magnitude < 0x1p-52 ? scale * tail : scale * Double.expm1(shape * tail) / shape
  }

  /// The values eight by eight; zeros fill the last, which add nothing to the sum of logarithms.
  private static func lanes(_ values: [Double]) -> [Draws8] {
    stride(from: 0, to: values.count, by: Draws8.width).map { first in
      var lanes = Draws8(0)
      for lane in 0..<min(Draws8.width, values.count - first) {
        lanes.lanes[lane] = values[first + lane]
      }
      return lanes
    }
  }

  /// The most likely shape for a rate `-k/σ`.
  private static func shape(_ values: [Draws8], count: Int, rate: Double) -> Double {
    var sum = Draws8(0)
    for value in values { sum = sum + Draws8.log1p(Draws8(-rate) * value) }
    return sum.lanes.sum() / Double(count)
  }

  /// The mean rate, weighted by likelihood; weights below ten roundings do not count.
  private static func mean(_ candidates: [(rate: Double, logLikelihood: Double)]) -> Double {
    let highest = candidates.map(\.logLikelihood).max() ?? 0
    var weights = candidates.map { Double.exp($0.logLikelihood - highest) }
    let total = weights.reduce(0, +)
    weights = weights.map { $0 < 10 * 0x1p-52 * total ? 0 : $0 }
    return zip(candidates, weights).reduce(0) { $0 + $1.0.rate * $1.1 } / weights.reduce(0, +)
  }
}
