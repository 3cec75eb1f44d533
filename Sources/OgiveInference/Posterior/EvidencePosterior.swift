public import OgiveCurves
public import OgiveNumerics

/// What one family makes of one series' facts: draws of the curve, of its ceiling and of the residual
/// process, all as likely.
///
/// The density is that of the facts' full likelihood and the priors; producers' biases, bridges and own
/// errors are integrated out. See the inference page of the design.
public struct EvidencePosterior: Sendable {
  /// How the draws were made, and what is to be said against them.
  public let sample: PosteriorSample
  let density: EvidenceDensity
  /// The draws: `columns[i][s]` is coordinate i of draw s.
  let columns: [[Double]]

  /// The family.
  public var family: any CurveFamily { density.family }

  /// The facts.
  public var evidence: SeriesEvidence { density.evidence }

  /// The date from which the family's time is counted, in decimal years.
  public var reference: Double { evidence.reference(for: family) }

  /// How many draws.
  public var count: Int { columns[0].count }

  /// Draws from the posterior of `family` given `evidence`.
  ///
  /// - Parameters:
  ///   - count: How many draws, at least eight.
  ///   - random: Numbers for this posterior alone.
  /// - Throws: ``EvidencePosteriorError`` when the family needs a launch that the series does not
  ///   state, or has no member near the facts.
  public init(
    _ family: any CurveFamily, given evidence: SeriesEvidence, count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) {
    if family.origin == .launch, evidence.launch == nil {
      throw .launchUnknown(family: family.name)
    }
    let natural = family.startingValues(for: evidence.samples(for: family))
    let density = EvidenceDensity(family: family, evidence: evidence, centre: natural[0])
    try self.init(
      of: density, from: density.promisingStarts(among: natural), count: count, random: random)
  }

  /// The draws that an earlier posterior of `family` given the same evidence made.
  ///
  /// - Returns: Nil where they cannot be such draws: another number of coordinates, or no draws.
  public init?(
    _ family: any CurveFamily, given evidence: SeriesEvidence, kept sample: PosteriorSample
  ) {
    guard family.origin != .launch || evidence.launch != nil else { return nil }
    let natural = family.startingValues(for: evidence.samples(for: family))
    let density = EvidenceDensity(family: family, evidence: evidence, centre: natural[0])
    guard sample.fits(density.dimension) else { return nil }
    self.init(sample: sample, density: density, columns: sample.columns)
  }

  /// Draws from a density, with the search for its mode begun at `starts`.
  init(
    of density: EvidenceDensity, from starts: [[Double]], count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) {
    let plan = Self.sampler(count: count).plan(density, from: starts, random: random)
    // Chains would look for minutes for what is not there.
    let excluded = plan.mode.map { density.excludedFacts(at: $0.position) } ?? []
    guard excluded.isEmpty else { throw .contradiction(facts: excluded) }
    let sample = Self.draws(of: density, by: plan, count: count, random: random)
    guard sample.count > 0 else { throw .noMember(family: density.family.name) }
    self.init(sample: sample, density: density, columns: sample.columns)
  }

  /// The draws of a plan; where its chains cannot be relied on, those of populations that start from
  /// them, which are slower and take no fright at narrow places.
  private static func draws(
    of density: EvidenceDensity, by plan: PosteriorPlan, count: Int, random: RandomSource
  ) -> PosteriorSample {
    let found = plan.sample
    guard case .chains(let chains) = plan, found.count > 0, !found.isUsable else { return found }
    return PopulationSampler(count: count).sample(
      density, from: found, rejectedShape: chains.rejectedShape, random: random) ?? found
  }

  init(sample: PosteriorSample, density: EvidenceDensity, columns: [[Double]]) {
    self.sample = sample
    self.density = density
    self.columns = columns
  }

  /// What draws from the posterior of any family.
  static func sampler(count: Int) -> PosteriorSampler {
    var sampler = PosteriorSampler()
    sampler.count = count
    sampler.importanceDimensionLimit = Self.importanceDimensionLimit
    sampler.proposalsPerDraw = max(2, Self.leastProposals / count)
    return sampler
  }

  /// Importance sampling is tried in more dimensions than usual: two of them are the residual
  /// process's, which are nearly normal, and the weights say where it failed.
  private static let importanceDimensionLimit = 10

  /// Fewer proposals could not tell a heavy tail from an unlucky draw.
  private static let leastProposals = 8000

  /// Whether one of the family's parameters, by its place, is the series' own: in a competition some are
  /// another player's, or follow from what all share.
  public func isOwn(_ parameter: Int) -> Bool {
    guard let seat = density.seat else { return true }
    return seat.competition.law.rules.role(seat.player).isOwn(parameter, in: family)
  }

  /// Where the prior of one of the family's parameters comes from, in one line.
  public func priorOrigin(of parameter: Parameter) -> String {
    density.priors.first { $0.informs(parameter) }?.origin
      ?? "default prior: normal around the starting value, 3 sd"
  }
}
