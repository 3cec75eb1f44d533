internal import OgiveInference
internal import OgiveNumerics

extension Distribution {
  /// The value below which the number lies with probability `p`, in the open interval (0, 1).
  public func quantile(_ p: Double) -> Double {
    switch self {
    case .lognormal(let p10, let p90):
      Double.exp(Self.normal(p, p10: Double.log(p10), p90: Double.log(p90)))
    case .normal(let p10, let p90): Self.normal(p, p10: p10, p90: p90)
    case .beta(let a, let b): BetaDistribution.quantile(p, a, b)
    case .uniform(let min, let max): min + p * (max - min)
    case .triangular(let min, let mode, let max): Self.triangular(p, min, mode, max)
    case .pert(let min, let mode, let max):
      min + (max - min)
        * BetaDistribution.quantile(
          p, 1 + 4 * (mode - min) / (max - min), 1 + 4 * (max - mode) / (max - min))
    case .halfnormal(let sd): sd * NormalDistribution.quantile(0.5 + 0.5 * p)
    case .student(let center, let scale, let freedom):
      center + scale * StudentT.quantile(p, freedom: freedom)
    case .discrete(let values): Self.discrete(p, values)
    case .constant(let value): value
    case .measured(let belief, let number): belief.quantile(number.probability(p))
    }
  }

  /// The values with a tenth of the probability below and a tenth above.
  var tenths: (low: Double, high: Double) {
    switch self {
    case .lognormal(let p10, let p90), .normal(let p10, let p90): (p10, p90)
    default: (quantile(0.1), quantile(0.9))
    }
  }

  private static func normal(_ p: Double, p10: Double, p90: Double) -> Double {
    let middle = 0.5 * (p10 + p90)
    return middle + (p90 - middle)
      * (NormalDistribution.quantile(p) / NormalDistribution.quantile(0.9))
  }

  private static func triangular(
    _ p: Double, _ min: Double, _ mode: Double, _ max: Double
  ) -> Double {
    let below = (mode - min) / (max - min)
    return p < below
      ? min + (p * (max - min) * (mode - min)).squareRoot()
      : max - ((1 - p) * (max - min) * (max - mode)).squareRoot()
  }

  private static func discrete(_ p: Double, _ values: [WeightedValue]) -> Double {
    var sum = 0.0
    for value in values {
      sum += value.probability
      if p < sum { return value.value }
    }
    return values.last?.value ?? .nan
  }
}
