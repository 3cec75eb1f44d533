/// Two metrics of one thing of which one can never be the larger.
struct MetricOrder {
  /// The last word of the metric that is never larger.
  let smaller: String
  /// The last word of the other.
  let larger: String
  /// Why, in words that finish "because …".
  let reason: String

  /// Every order that is known.
  static let all = [
    MetricOrder(
      smaller: "concurrent", larger: "viewers", reason: "whoever watches at the peak is a viewer"),
    MetricOrder(
      smaller: "concurrent", larger: "views", reason: "whoever watches at the peak makes a view"),
    MetricOrder(
      smaller: "viewers", larger: "views", reason: "every viewer makes at least one view"),
    MetricOrder(
      smaller: "buyers", larger: "orders", reason: "every buyer places at least one order"),
    MetricOrder(
      smaller: "dau", larger: "wau", reason: "a day's users are among the week's"),
    MetricOrder(
      smaller: "dau", larger: "mau", reason: "a day's users are among the month's"),
    MetricOrder(
      smaller: "wau", larger: "mau", reason: "a week's users are among the month's"),
    MetricOrder(
      smaller: "dau", larger: "dau_family", reason: "the family includes the main app"),
    MetricOrder(
      smaller: "dau", larger: "dau_all_surfaces", reason: "all surfaces include the main app"),
  ]

  /// The larger metric that belongs to a smaller one: `live_views` to `live_viewers`; nil where the
  /// order does not concern it.
  func counterpart(of metric: String) -> String? {
    guard metric == smaller || metric.hasSuffix("_" + smaller) else { return nil }
    return metric.dropLast(smaller.count) + larger
  }
}
