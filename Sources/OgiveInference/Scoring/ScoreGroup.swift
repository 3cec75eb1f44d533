/// The mean scores of the forecasts that agree in some columns.
public struct ScoreGroup: Sendable, Hashable {
  /// What they agree in; empty in every other column.
  public let key: ForecastKey
  /// The mean scores.
  public let line: ScoreLine
  /// ``RelativeSkill`` by the weighted interval score over the forecasts that the baseline has too; nil
  /// without any, or where the baseline is perfect.
  public let skill: Double?

  /// The groups of `forecasts` that agree in `columns`, in the order in which they first appear.
  public static func groups(
    of forecasts: [ScoredForecast], by columns: [ForecastColumn]
  ) -> [ScoreGroup] {
    var order: [ForecastKey] = []
    var members: [ForecastKey: [ScoredForecast]] = [:]
    for forecast in forecasts {
      let key = forecast.key.keeping(columns)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(forecast)
    }
    return order.map { ScoreGroup(key: $0, members[$0] ?? []) }
  }

  private init(key: ForecastKey, _ forecasts: [ScoredForecast]) {
    self.key = key
    line = ScoreLine(meanOf: forecasts.map(\.line))
    let shared = forecasts.filter { $0.baseline != nil }
    skill = try? RelativeSkill().score(
      shared.compactMap { $0.line[.wis] }, baseline: shared.compactMap(\.baseline))
  }
}
