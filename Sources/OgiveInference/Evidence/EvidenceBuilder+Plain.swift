internal import OgiveNumerics

/// Facts that are plain figures.
extension EvidenceBuilder {
  /// The figures in the order of time and what they are called, where every fact states the series' own
  /// level at one instant, each at another one, and there are three or more; else nil.
  func plainHistory(
    below ceiling: LevelCeiling?
  ) -> (history: ForecastHistory, facts: [String])? {
    let figures = observations.compactMap { observation -> (Double, Double, String)? in
      let level = levels[observation.level]
      guard case .equal(let log, _) = observation.relation, case .level(let time) = level.reading,
        observation.base == nil, level.bridge == nil, level.share == nil
      else { return nil }
      return (time, Double.exp(log), observation.fact)
    }
    guard figures.count == observations.count else { return nil }
    let order = figures.sorted { $0.0 < $1.0 }
    let most: Double? = if case .level(let level) = ceiling { level } else { nil }
    let history = try? ForecastHistory(
      times: order.map(\.0), values: order.map(\.1), ceiling: most)
    return history.map { ($0, order.map(\.2)) }
  }
}
