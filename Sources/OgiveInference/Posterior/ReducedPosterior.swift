internal import OgiveCurves
public import OgiveNumerics

/// A posterior with one of its reasons left out.
public struct ReducedPosterior: Sendable {
  /// What is left.
  public let posterior: EvidencePosterior
  /// k-hat of the weights that turn the full posterior's draws into the reduced one's.
  public let shape: Double
  /// Whether those weights could not be relied on, so that the family was fitted anew.
  public let isRefit: Bool
}

extension EvidencePosterior {
  /// The posterior without one of its facts; the constants that the default priors are measured by stay
  /// those of all facts.
  ///
  /// By importance weights, smoothed and resampled, where k-hat allows it, else by a new fit (Vehtari,
  /// Gelman and Gabry 2017, doi:10.1007/s11222-016-9696-4).
  public func without(
    fact id: String, random: RandomSource
  ) throws(EvidencePosteriorError) -> ReducedPosterior {
    try reduced(to: density.hiding([id]), random: random)
  }

  /// The posterior without one of the beliefs, whose default prior comes back.
  public func without(
    belief: CurveBelief, random: RandomSource
  ) throws(EvidencePosteriorError) -> ReducedPosterior {
    try reduced(to: density.withoutBelief(belief), random: random)
  }

  private func reduced(
    to other: EvidenceDensity, random: RandomSource
  ) throws(EvidencePosteriorError) -> ReducedPosterior {
    let smoothing = ParetoSmoothing(logWeights: logRatios(of: other))
    if smoothing.isReliable {
      let chosen = SystematicResampling.indices(
        count, weights: smoothing.weights, offset: random.uniform("left out", 0, 0))
      let posterior = EvidencePosterior(
        sample: sample, density: other,
        columns: columns.map { column in chosen.map { column[$0] } })
      return ReducedPosterior(posterior: posterior, shape: smoothing.shape, isRefit: false)
    }
    let middle = columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
    let posterior = try EvidencePosterior(
      of: other, from: [middle], count: count, random: random)
    return ReducedPosterior(posterior: posterior, shape: smoothing.shape, isRefit: true)
  }

  /// The logarithm of another density over this posterior's own, draw by draw.
  private func logRatios(of other: EvidenceDensity) -> [Double] {
    var ratios: [Double] = []
    ratios.reserveCapacity(count + Draws8.width)
    for block in 0..<((count + Draws8.width - 1) / Draws8.width) {
      let x = draws(block: block)
      let ratio = other.logDensities(at: x) - density.logDensities(at: x)
      for lane in 0..<Draws8.width { ratios.append(ratio.lanes[lane]) }
    }
    return Array(ratios.prefix(count))
  }
}

extension EvidenceDensity {
  /// The same without some facts.
  func hiding(_ facts: Set<String>) -> EvidenceDensity {
    changed { alone in
      EvidenceDensity(
        family: family, evidence: evidence, centre: naturalStarts[0],
        hiding: alone.hidden.union(facts))
    }
  }

  /// The same without a belief.
  fileprivate func withoutBelief(_ belief: CurveBelief) -> EvidenceDensity {
    changed { alone in
      EvidenceDensity(
        family: family, evidence: evidence.without(belief), centre: naturalStarts[0],
        hiding: alone.hidden)
    }
  }

  /// The family's own starting values.
  fileprivate var naturalStarts: [[Double]] {
    family.startingValues(for: evidence.samples(for: family))
  }
}
