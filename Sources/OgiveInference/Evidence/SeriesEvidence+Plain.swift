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
    let exact = 1e-4
    self.init(
      observations: levels.indices.map { index in
        Observation(
          fact: String(index), level: index, base: nil,
          relation: .equal(log: Double.log(levels[index]), sd: exact))
      },
      levels: times.map {
        ReportedLevel(
          reading: .level(at: $0), biasGroup: 0, biasSD: exact, bridge: nil, errorSD: exact)
      },
      biasGroups: [BiasGroup(origin: "plain", metric: "plain")], bridges: [], process: .quoted,
      launch: launch, ceiling: nil, kind: kind,
      points: zip(times, levels).map { ($0, $1) },
      overlaps: { $0 == $1 ? 1 : 0 })
  }
}
