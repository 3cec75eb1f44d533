public import OgiveEvidence

/// What a series is, as far as its facts are read by it.
public struct SeriesDefinition: Sendable, Hashable {
  /// The metric that the series means.
  public let metric: String
  /// The unit that its level is in.
  public let unit: Unit
  /// The other metrics that it pools, each with its factor.
  public let bridges: [LevelBridge]
  /// When it began, in decimal years; nil where that is not known.
  public let launch: Double?
  /// What it counts users of.
  public let kind: SeriesKind
  /// What its level stays below.
  public let ceiling: LevelCeiling?
  /// What a person believes of its curve, instead of the default priors.
  public let beliefs: [CurveBelief]
  /// What the shares among its facts are shares of.
  public let shareBase: ShareBase?
  /// Whether it has the ``PooledModel``, as series have for which no curve is named.
  public let isPooled: Bool

  /// A series with these properties.
  public init(
    metric: String, unit: Unit, bridges: [LevelBridge] = [], launch: Double? = nil,
    kind: SeriesKind = .platform, ceiling: LevelCeiling? = nil, beliefs: [CurveBelief] = [],
    shareBase: ShareBase? = nil, isPooled: Bool = false
  ) {
    self.metric = metric
    self.unit = unit
    self.bridges = bridges
    self.launch = launch
    self.kind = kind
    self.ceiling = ceiling
    self.beliefs = beliefs
    self.shareBase = shareBase
    self.isPooled = isPooled
  }
}
