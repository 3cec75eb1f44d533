import OgiveNumerics

/// A number that all draws together have: `P(condition)`, `mean(x)`, `p05(x)` to `p95(x)`.
enum ExpressionStatistic: Sendable, Hashable {
  case probability
  case mean
  case quantile(Double)

  /// The names that are suggested; any of p01 to p99 is one.
  static let names = ["P", "mean", "p05", "p10", "p25", "p50", "p75", "p90", "p95"]

  /// The statistic that is written so.
  init?(name: String) {
    switch name {
    case "P": self = .probability
    case "mean": self = .mean
    default:
      guard name.count == 3, name.first == "p", let percent = Int(name.dropFirst()),
        (1...99).contains(percent)
      else { return nil }
      self = .quantile(Double(percent) / 100)
    }
  }

  /// Its value over the draws; not a number where there are none.
  func value(of draws: [Double]) -> Double {
    switch self {
    case .probability: Double(draws.count { $0 != 0 }) / Double(draws.count)
    case .mean: draws.reduce(0, +) / Double(draws.count)
    case .quantile(let level): Quantile.values(of: draws, levels: [level]).first ?? .nan
    }
  }
}
