internal import OgiveCurves
internal import OgiveNumerics

/// Where draws of a pooled curve without a limit end: at what a person believes of the capacity, as below a
/// ceiling that nobody is sure of.
struct BelievedLimits {
  private let belief: CurveBelief.Shape?
  private let places: BlockNumbers

  init(_ evidence: SeriesEvidence, blocks: Int, random: RandomSource) {
    belief = evidence.pooled == nil ? nil : evidence.believedCapacity
    places = BlockNumbers(
      uniforms: random, "limit", quantities: belief == nil ? 0 : 1, blocks: blocks)
  }

  /// The ceiling of eight draws.
  ///
  /// - Parameters:
  ///   - own: What else they stay below.
  ///   - level: Where they are at the last fact, which a limit lies above.
  func ceiling(
    _ own: Draws8?, of family: any CurveFamily, above level: Draws8, block: Int
  ) -> Draws8? {
    guard let belief, !family.isLimited else { return own }
    let limit = belief.draw(places[0, block], above: level)
    return own.map { Draws8.select($0, lessThan: limit, then: $0, else: limit) } ?? limit
  }
}

extension CurveBelief.Shape {
  /// The quantity at a share, from 0 to 1, of what the belief leaves above a level.
  fileprivate func draw(_ share: Draws8, above level: Draws8) -> Draws8 {
    let below = NormalDistribution.cumulative(score(of: level))
    let z = NormalDistribution.quantile(below + share * (1 - below))
    let value: Draws8 =
      switch self {
      case .lognormal(let mean, let sd): Draws8.exp(Draws8(mean) + Draws8(sd) * z)
      case .normal(let mean, let sd): Draws8(mean) + Draws8(sd) * z
      }
    // A level that nobody believed possible is where it ends.
    return Draws8.select(level, lessThan: value, then: value, else: level)
  }
}
