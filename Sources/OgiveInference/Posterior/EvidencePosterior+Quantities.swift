internal import OgiveCurves
public import OgiveNumerics

extension EvidencePosterior {
  /// The draws of a quantity of the curve, in the units of ``CurveBelief/Quantity``; nil for a parameter
  /// that the family does not have, and for the capacity of a pooled curve without one.
  public func draws(of quantity: CurveBelief.Quantity) -> [Double]? {
    switch quantity {
    case .capacity: return evidence.pooled == nil || family.isLimited ? capacities : nil
    case .growth: return map { _, member in member.growth }
    case .parameter(let name):
      guard let index = family.parameters.firstIndex(where: { $0.name == name }) else { return nil }
      let isDate = family.parameters[index].dimension == .time && family.origin == .anywhere
      let shift = Draws8(isDate ? reference : 0)
      return map { _, member in member.parameters[index] + shift }
    }
  }

  /// The same before any fact is seen: draws from the priors alone.
  ///
  /// The default priors say nothing of the level, so that a capacity of which nothing is believed is told
  /// beside the level at the last fact.
  public func priorDraws(
    of quantity: CurveBelief.Quantity, count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) -> [Double]? {
    let prior = try Self.priors(of: family, given: evidence, count: count, random: random)
    guard quantity == .capacity, evidence.believedCapacity == nil else {
      return prior.draws(of: quantity)
    }
    let level = Draws8(evidence.frame.level)
    return prior.map { _, member in
      level * prior.family.capacity(Parameters(member.parameters)) / member.level
    }
  }

  /// Draws from the priors of a family that some facts measure, without any of the facts.
  static func priors(
    of family: any CurveFamily, given evidence: SeriesEvidence, count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) -> EvidencePosterior {
    if family.origin == .launch, evidence.launch == nil {
      throw .launchUnknown(family: family.name)
    }
    let natural = family.startingValues(for: evidence.samples(for: family))
    let density = EvidenceDensity(
      family: family, evidence: evidence, centre: natural[0],
      hiding: Set(evidence.observations.map(\.fact)))
    return try EvidencePosterior(
      of: density, from: density.promisingStarts(among: natural), count: count, random: random)
  }
}
