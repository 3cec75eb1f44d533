extension SamplingWarning {
  /// What the diagnostics of each coordinate say against its draws.
  static func warnings(about diagnostics: [CoordinateDiagnostics]) -> [SamplingWarning] {
    var warnings: [SamplingWarning] = []
    for (coordinate, found) in diagnostics.enumerated() {
      if let ratio = found.ratio, !(ratio < 1.01) {
        warnings.append(.notMixed(coordinate: coordinate, ratio: ratio))
      }
      if !(found.bulk >= 400 && found.tail >= 400) {
        warnings.append(
          .fewEffective(coordinate: coordinate, bulk: found.bulk, tail: found.tail))
      }
    }
    return warnings
  }

  /// What the transitions of `chains` say against them.
  static func warnings(about chains: [Chain]) -> [SamplingWarning] {
    var warnings: [SamplingWarning] = []
    let divergences = chains.reduce(0) { $0 + $1.divergences }
    if divergences > 0 {
      let total = chains.reduce(0) { $0 + $1.count }
      warnings.append(.divergences(divergences, of: total))
    }
    let hits = chains.reduce(0) { $0 + $1.depthLimitHits }
    if hits > 0 { warnings.append(.depthLimit(hits)) }
    for (index, chain) in chains.enumerated() {
      let fraction = EnergyDiagnostic.fractionOfMissingInformation(chain.energies)
      if fraction < 0.3 { warnings.append(.lowEnergy(chain: index, fraction: fraction)) }
      if let reason = chain.termination { warnings.append(.chainEnded(chain: index, reason)) }
    }
    return warnings
  }
}
