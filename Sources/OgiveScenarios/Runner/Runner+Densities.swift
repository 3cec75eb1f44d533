internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// What a density is made of: draws, and the part that they have in it.
  private typealias Mixture = [(draws: [Double], weight: Double)]

  /// What the density charts of the notebook show: an assumed number as it is assumed; a parameter of a
  /// series' curve before the facts and with them, averaged over the families that have it.
  func densityCurves(_ series: [FittedSeries]) async throws -> [DensityCurve] {
    let names = file.notebook.charts.compactMap { chart in
      if case .density(let name) = chart.value { name } else { nil }
    }
    return try await parallel(names.count) { index in
      try curves(of: names[index], series)
    }.flatMap { $0 }
  }

  private func curves(of name: String, _ series: [FittedSeries]) throws -> [DensityCurve] {
    if let number = file.numbers.first(where: { $0.name.value == name }) {
      return Self.curves(
        of: name, unit: number.unit.description, isShare: number.isShare,
        [(.assumed, [(number.distribution.spread, 1)])])
    }
    let pieces = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard pieces.count == 2, let own = series.first(where: { $0.name == pieces[0] }) else {
      return []
    }
    let quantity = CurveBelief.Quantity(named: pieces[1])
    let posterior = zip(own.posteriors, own.weights).compactMap { posterior, weight in
      posterior.draws(of: quantity).map { (draws: $0, weight: weight) }
    }
    return Self.curves(
      of: name, unit: own.unitText(of: pieces[1]),
      isShare: file.assumptions.first { $0.name.value == name }?.isShare ?? false,
      [(.prior, try prior(of: name, quantity, own)), (.posterior, posterior)])
  }

  /// What is believed before the facts: as the file says it, else by the families' default priors.
  private func prior(
    of name: String, _ quantity: CurveBelief.Quantity, _ series: FittedSeries
  ) throws -> Mixture {
    if let stated = file.assumptions.first(where: { $0.name.value == name }) {
      return [(stated.distribution.spread, 1)]
    }
    let key = Self.joined(["last prior", name, series.step.near])
    if let last, last.parts.contains(.draws) {
      guard let known = key.flatMap({ last.held($0) }) as? Mixture else { throw NoPreview() }
      last.note(.priors)
      return known
    }
    let drawn = store.holding(heldKey(of: [series], "prior", name, count: Self.priorCount)) {
      drawnPrior(of: name, quantity, series)
    }
    if let key { store.hold(drawn, key) }
    return drawn
  }

  private func drawnPrior(
    of name: String, _ quantity: CurveBelief.Quantity, _ series: FittedSeries
  ) -> Mixture {
    let random = RandomSource(seed: file.seed).part(RandomPurpose("density/\(name)"))
    return zip(series.posteriors, series.weights).compactMap { posterior, weight in
      guard
        let draws = try? posterior.priorDraws(of: quantity, count: Self.priorCount, random: random)
      else { return nil }
      return (draws, weight)
    }
  }

  private static let priorCount = 1000
  private static let pointCount = 121

  /// The lines over what all of them have in common: nearly all of the best known one, and the greater
  /// part of the others as far as they do not squash it.
  private static func curves(
    of name: String, unit: String, isShare: Bool,
    _ mixtures: [(state: DensityCurve.State, Mixture)]
  ) -> [DensityCurve] {
    let known = mixtures.compactMap { state, mixture -> (DensityCurve.State, Mixture, [Double])? in
      let finite = mixture.filter { $0.weight > 0 }
      guard let quantiles = quantiles(of: finite) else { return nil }
      return (state, finite, quantiles)
    }
    guard let best = known.last?.2 else { return [] }
    let width = best[4] - best[0]
    let low = max(known.map { $0.2[1] }.min() ?? 0, best[0] - 3 * width)
    let high = min(known.map { $0.2[3] }.max() ?? 0, best[4] + 3 * width)
    let ends = (low: min(best[0], low), high: max(best[4], high))
    let grid = (0..<pointCount).map { index in
      ends.low + (ends.high - ends.low) * Double(index) / Double(pointCount - 1)
    }
    return known.map { state, mixture, quantiles in
      DensityCurve(
        of: name, unit: unit, isShare: isShare, state: state, quantiles: Array(quantiles[1...3]),
        points: points(of: mixture, at: grid))
    }
  }

  /// The quantiles of 1, 5, 50, 95 and 99%; nil where nothing varies.
  private static func quantiles(of mixture: Mixture) -> [Double]? {
    // Each family has as many draws for its part as the one that has the fewest for its own.
    let sizes = mixture.map { Double($0.draws.count) / $0.weight }
    guard let least = sizes.min() else { return nil }
    let pooled = mixture.flatMap { draws, weight in
      let count = Int((least * weight).rounded(.up))
      return (0..<count).map { draws[$0 * draws.count / count] }
    }.filter(\.isFinite)
    guard let first = pooled.first, pooled.contains(where: { $0 != first }) else { return nil }
    return Quantile.values(of: pooled, levels: [0.01, 0.05, 0.5, 0.95, 0.99])
  }

  private static func points(of mixture: Mixture, at grid: [Double]) -> [DensityCurve.Point] {
    let parts = mixture.compactMap { draws, weight in
      KernelDensity(draws).map { (density: $0, weight: weight) }
    }
    let whole = parts.reduce(0) { $0 + $1.weight }
    return grid.map { x in
      let sum = parts.reduce(0) { $0 + $1.weight * $1.density.density(at: x) }
      return DensityCurve.Point(value: x, density: whole > 0 ? sum / whole : 0)
    }
  }
}

extension CurveBelief.Quantity {
  /// What a name in the file stands for.
  init(named name: String) {
    switch name {
    case "capacity": self = .capacity
    case "growth": self = .growth
    default: self = .parameter(name)
    }
  }
}

extension Distribution {
  /// Values evenly spread over the probability.
  fileprivate var spread: [Double] {
    let count = 1024
    return (0..<count).map { quantile((Double($0) + 0.5) / Double(count)) }
  }
}
