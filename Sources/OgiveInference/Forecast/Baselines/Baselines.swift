/// The baselines that forecasts are compared with, the one that skill is measured against first.
public enum Baselines {
  public static let all: [any BaselineForecast.Type] = [
    LastValue.self, Drift.self, DampedTrend.self,
  ]
}

extension ForecastHistory {
  /// How many mean steps after the origin a time is.
  func steps(to time: Double) -> Double { spans(to: time) / step }

  /// A level that a baseline may reach.
  func held(_ level: Double) -> Double {
    min(max(level, 0.01 * self.level), ceiling ?? .infinity)
  }
}
