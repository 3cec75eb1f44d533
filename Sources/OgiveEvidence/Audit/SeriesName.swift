/// Whose figures of what: what the facts of one series have in common.
struct SeriesName: Sendable, Hashable, Comparable, CustomStringConvertible {
  let subject: String
  var metric: String
  let item: String?

  init(of fact: Fact) {
    subject = fact.subject
    metric = fact.metric
    item = fact.item
  }

  /// The same of another metric.
  func with(metric: String) -> SeriesName {
    var other = self
    other.metric = metric
    return other
  }

  /// In alphabetical order, the subject's own figures before those of its items.
  static func < (a: SeriesName, b: SeriesName) -> Bool {
    (a.subject, a.metric, a.item ?? "") < (b.subject, b.metric, b.item ?? "")
  }

  /// `channels dau`, `channels live_views of mayday`.
  var description: String { "\(subject) \(metric)" + (item.map { " of \($0)" } ?? "") }
}
