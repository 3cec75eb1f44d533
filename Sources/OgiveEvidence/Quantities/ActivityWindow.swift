/// The stretch of time in which a person has to be active once to be counted: the difference
/// between daily and monthly users.
public enum ActivityWindow: String, Sendable, CaseIterable {
  case day, week, month, quarter, year

  /// The window of the figures of a metric: `dau` and `dau_family` count people active in a day,
  /// `wau` in a week, `mau` in a month. Nil for every other metric.
  public init?(metric: String) {
    let word = metric.prefix { $0.isLetter }
    switch word {
    case "dau": self = .day
    case "wau": self = .week
    case "mau": self = .month
    default: return nil
    }
  }

  /// The windows of a sum: nil inside when neither says one, nil outside when they disagree.
  static func merged(_ a: ActivityWindow?, _ b: ActivityWindow?) -> ActivityWindow?? {
    guard let a, let b else { return .some(a ?? b) }
    return a == b ? .some(a) : nil
  }
}
