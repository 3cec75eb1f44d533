internal import OgiveNumerics

extension SeriesEvidence {
  /// The evidence of a plain series: levels that are exact but for what no curve explains. It may be
  /// of anything, so that nothing is believed of how soon it takes off unless its kind is known.
  ///
  /// - Parameters:
  ///   - levels: Above zero, at least one; as many as `times`.
  ///   - times: In years, increasing.
  ///   - launch: When the series began.
  ///   - kind: What it counts users of.
  public init(
    plainLevels levels: [Double], at times: [Double], launch: Double? = nil,
    kind: SeriesKind? = nil
  ) {
    precondition(
      levels.count == times.count && levels.allSatisfy { $0 > 0 } && !levels.isEmpty,
      "a plain series has one level above zero for each time")
    self.init(
      exactLevels: levels, at: times, facts: levels.indices.map(String.init), launch: launch,
      kind: kind)
  }

  /// The evidence of plain figures under the pooled model.
  ///
  /// - Parameter facts: What the figures are called, in their order.
  init(
    pooled history: ForecastHistory, facts: [String], ceiling: LevelCeiling?,
    beliefs: [CurveBelief] = []
  ) {
    self.init(
      exactLevels: history.values, at: history.times, facts: facts, ceiling: ceiling,
      beliefs: beliefs, pooled: PooledModel(history: history, count: history.count))
  }

  private init(
    exactLevels levels: [Double], at times: [Double], facts: [String], launch: Double? = nil,
    ceiling: LevelCeiling? = nil, beliefs: [CurveBelief] = [], kind: SeriesKind? = nil,
    pooled: PooledModel? = nil
  ) {
    let exact = 1e-4
    self.init(
      observations: levels.indices.map { index in
        Observation(
          fact: facts[index], level: index, base: nil,
          relation: .equal(log: Double.log(levels[index]), sd: exact))
      },
      levels: times.map {
        ReportedLevel(
          reading: .level(at: $0), biasGroup: 0, biasSD: exact, bridge: nil, errorSD: exact)
      },
      biasGroups: [BiasGroup(origin: "plain", metric: "plain")], bridges: [], process: .quoted,
      launch: launch, ceiling: ceiling, beliefs: beliefs, kind: kind,
      points: zip(times, levels).map { ($0, $1) },
      overlaps: { $0 == $1 ? 1 : 0 }, pooled: pooled)
  }
}
