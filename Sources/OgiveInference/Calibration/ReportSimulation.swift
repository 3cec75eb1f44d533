internal import OgiveNumerics

/// What is reported of worlds, cause by cause: every producer's bias, every level's own error, the
/// residual process as each reading sees it, and every figure's rounding.
///
/// The likelihood adds these causes up in one covariance; here each is drawn by itself.
struct ReportSimulation {
  private let density: EvidenceDensity
  private let process: ProcessCovariance
  private let biases: BlockNumbers
  private let errors: BlockNumbers
  private let departures: BlockNumbers
  private let roundings: BlockNumbers
  private let places: BlockNumbers

  /// - Parameter blocks: How many blocks of eight worlds there are.
  init(of density: EvidenceDensity, until future: Double, blocks: Int, random: RandomSource) {
    let evidence = density.evidence
    self.density = density
    process = ProcessCovariance(among: evidence.levels.map(\.reading) + [.level(at: future)])
    let normals = { (purpose: RandomPurpose, count: Int) in
      BlockNumbers(normals: random, purpose, quantities: count, blocks: blocks)
    }
    biases = normals("bias", evidence.biasGroups.count)
    errors = normals("own error", evidence.levels.count)
    departures = normals("departure", evidence.levels.count + 1)
    roundings = normals("rounding", evidence.observations.count)
    places = BlockNumbers(
      uniforms: random, "place", quantities: evidence.observations.count, blocks: blocks)
  }

  /// What is published in each of eight worlds, and what departs from their curves in the future.
  func reports(
    of member: EvidenceDensity.Member<Draws8>, at x: [Draws8], block: Int
  ) -> (lanes: [[ObservedRelation]], departure: Draws8) {
    let evidence = density.evidence
    let departures = departed(at: x, block)
    let logs = evidence.levels.indices.map { index -> Draws8 in
      let level = evidence.levels[index]
      return member.logLevels[index] + departures[index]
        + Draws8(level.biasSD) * biases[level.biasGroup, block]
        + Draws8(level.errorSD) * errors[index, block]
    }
    let lanes = (0..<Draws8.width).map { lane in
      evidence.observations.enumerated().map { index, fact in
        let base = fact.base.map { logs[$0].lanes[lane] } ?? 0
        let blur = fact.relation.sd * roundings[index, block].lanes[lane]
        return fact.relation.published(
          logs[fact.level].lanes[lane] - base + blur, part: places[index, block].lanes[lane])
      }
    }
    return (lanes, departures[evidence.levels.count])
  }

  /// The residual process as each level's reading sees it, then in the future.
  private func departed(at x: [Draws8], _ block: Int) -> [Draws8] {
    let order = density.evidence.levels.count + 1
    let factor = TriangularFactor(
      process.values(scale: density.scale(at: x), halfLife: density.halfLife(at: x)),
      order: order)
    let loudness = density.loudness(at: x, over: density.evidence.levels.map(\.reading.stretch))
    let white = (0..<order).map { departures[$0, block] }
    return (0..<order).map { row in
      let departure = factor.product(row: row, white, count: row + 1)
      guard let loudness, row < loudness.count else { return departure }
      return loudness[row] * departure
    }
  }
}

extension ObservedRelation {
  /// What is published when the report's logarithm is `log`: the figure itself, or an interval around
  /// it that is as likely to begin anywhere below it.
  fileprivate func published(_ log: Double, part: Double) -> ObservedRelation {
    switch self {
    case .equal(_, let sd): return .equal(log: log, sd: sd)
    case .between(let low, let high, let sd):
      let start = log - part * (high - low)
      return .between(logLow: start, logHigh: start + high - low, sd: sd)
    }
  }
}
