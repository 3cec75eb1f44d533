internal import OgiveCurves
internal import OgiveNumerics

/// The facts about one series as equations, with the constants that stay fixed during a fit.
public struct SeriesEvidence: Sendable {
  /// A producer of one metric's figures: its errors share one bias.
  public struct BiasGroup: Sendable, Hashable {
    /// Who produced the figures.
    public let origin: String
    /// Which metric they are of.
    public let metric: String
  }

  /// One equation for each fact.
  public private(set) var observations: [Observation]
  /// The levels that the equations are about.
  public let levels: [ReportedLevel]
  /// The producers.
  public let biasGroups: [BiasGroup]
  /// The bridges to pooled metrics.
  public let bridges: [LevelBridge]
  /// What no curve explains.
  public let process: ProcessPrior
  /// What the default priors are measured by.
  public let frame: GrowthFrame
  /// When the series began, in decimal years.
  public let launch: Double?
  /// What it counts users of, which tells how fast it takes off from the launch on; nil where nothing is
  /// believed of that.
  let kind: SeriesKind?
  /// What the level stays below.
  public let ceiling: LevelCeiling?
  /// What a person believes of the curve, instead of the default priors.
  public private(set) var beliefs: [CurveBelief]
  /// The model of a series for which no curve is named; nil for named families.
  public let pooled: PooledModel?

  /// Rough points for starting values: the middle of each plain figure's period and its level.
  let points: [(time: Double, level: Double)]
  /// The covariances of what lies between the curve and the levels beside the residual process, row by
  /// row: own errors, biases and bridges.
  let fixedCovariance: [Double]

  /// The evidence of these equations.
  ///
  /// - Parameters:
  ///   - overlaps: How strongly the measurement errors of two levels go together, from 0 to 1: one
  ///     producer's figures about overlapping periods share what they share.
  ///   - points: Rough points, at least one.
  ///   - shares: The covariances of what levels that are told by shares are shares of.
  init(
    observations: [Observation], levels: [ReportedLevel], biasGroups: [BiasGroup],
    bridges: [LevelBridge], process: ProcessPrior, launch: Double?, ceiling: LevelCeiling?,
    beliefs: [CurveBelief] = [], kind: SeriesKind? = .platform,
    points: [(time: Double, level: Double)],
    overlaps: (Int, Int) -> Double, shares: [[Double]] = [], pooled: PooledModel? = nil
  ) {
    self.observations = observations
    self.levels = levels
    self.biasGroups = biasGroups
    self.bridges = bridges
    self.launch = launch
    self.ceiling =
      beliefs.contains { $0.quantity == .capacity } ? ceiling?.withoutStickiness : ceiling
    self.kind = kind
    self.points = points
    frame =
      pooled?.history.map { GrowthFrame(plain: $0) }
      ?? GrowthFrame(
        times: points.map(\.time), logs: points.map { Double.log($0.level) },
        last: levels.map(\.reading.stretch.end).max() ?? 0)
    self.process = pooled?.process(within: frame) ?? process
    self.beliefs = beliefs
    self.pooled = pooled
    fixedCovariance = levels.indices.flatMap { a in
      levels.indices.map { b in
        let own = overlaps(a, b) * levels[a].errorSD * levels[b].errorSD
        let (x, y) = (levels[a], levels[b])
        let bias = x.biasGroup == y.biasGroup ? x.biasSD * y.biasSD : 0
        if let i = x.share, let j = y.share { return own + bias + shares[i][j] }
        guard let bridge = x.bridge, bridge == y.bridge else { return own + bias }
        return own + bias + bridges[bridge].logSD * bridges[bridge].logSD
      }
    }
  }

  /// The same facts without one of the beliefs.
  func without(_ belief: CurveBelief) -> SeriesEvidence {
    var evidence = self
    evidence.beliefs.removeAll { $0 == belief }
    return evidence
  }

  /// The same facts without any belief.
  public var withoutBeliefs: SeriesEvidence {
    var evidence = self
    evidence.beliefs = []
    return evidence
  }

  /// The same facts with other figures, in the order of ``observations``; every constant of the fit
  /// stays as it is.
  func reporting(_ relations: [ObservedRelation]) -> SeriesEvidence {
    var result = self
    result.observations = zip(observations, relations).map {
      Observation(fact: $0.fact, level: $0.level, base: $0.base, relation: $1)
    }
    return result
  }

  /// What a person believes of the capacity; nil where nothing is.
  var believedCapacity: CurveBelief.Shape? {
    beliefs.first { $0.quantity == .capacity }?.shape
  }

  /// The pooled model where its paths are corrected by what measurement found; nil where a person believes
  /// something of the capacity, which corrected paths would pass.
  var correctedModel: PooledModel? {
    believedCapacity == nil ? pooled : nil
  }

  /// Whether the ceiling is uncertain through the share of monthly users who come daily.
  var hasStickiness: Bool {
    if case .monthlyUsers = ceiling { true } else { false }
  }

  /// The date from which a family's time is counted, in decimal years: the launch for those that
  /// have one, else the year that the last fact falls in, so that no number is larger than it must
  /// be. Pooled families are told by where they are at the last fact itself.
  func reference(for family: any CurveFamily) -> Double {
    if family.origin == .launch, let launch { return launch }
    return pooled == nil ? Double(Int(frame.last)) : frame.last
  }

  /// The rough points, in decimal years.
  var figures: Samples { Samples(times: points.map(\.time), values: points.map(\.level)) }

  /// The rough points in a family's own time, for starting values.
  func samples(for family: any CurveFamily) -> Samples {
    let reference = reference(for: family)
    return Samples(times: points.map { $0.time - reference }, values: points.map(\.level))
  }

  /// Whether the default priors on how fast a series takes off apply: the first figures must have been
  /// seen before the take-off, below a tenth of what came later, or the priors would only say what the
  /// launch's date already says.
  private var isWatchedFromLaunch: Bool {
    let levels = points.map(\.level)
    return (levels.min() ?? 0) < 0.1 * (levels.max() ?? 0)
  }

  /// The priors that a family gets: the defaults, and in their place what a person believes.
  func priors(for family: any CurveFamily) -> [any CurvePrior] {
    let own = beliefs.map {
      BelievedPrior(belief: $0, family: family, reference: reference(for: family))
    }
    var priors: [any CurvePrior] = own.filter { $0.applies }
    let believed = Set(beliefs.map(\.quantity))
    if !believed.contains(.capacity) { priors.append(RoomToGrowPrior()) }
    if !believed.contains(.growth) { priors.append(GrowthAtOriginPrior(frame: frame)) }
    guard pooled == nil else {
      priors += [LevelAtOriginPrior(level: frame.level), ShapePrior(), PowerPrior()]
      if !believed.contains(.capacity), case .level(let most) = ceiling {
        priors.append(NearCeilingPrior(ceiling: most))
      }
      return priors
    }
    priors.append(ImitationPrior())
    if let launch, let kind, isWatchedFromLaunch {
      priors += [TakeOffPrior(launch: launch, kind: kind), TakeoverPrior(kind: kind)]
    }
    return priors
  }
}
