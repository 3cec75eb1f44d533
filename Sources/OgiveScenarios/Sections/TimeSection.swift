import OgiveEvidence
import OgiveText

/// `time`, the stretch that is tabulated.
struct TimeSection: ScenarioSection {
  private static let steps = [Granularity.month, .quarter, .year]
  /// Two centuries of months.
  private static let maximalSteps = 2400

  private static let keys = [
    BlockKey("from", "the first period", .period, isRequired: true),
    BlockKey("to", "the last period", .period, isRequired: true),
    BlockKey(
      "step", "how finely the stretch is tabulated (month unless set)",
      .choice(steps.map(\.rawValue))),
  ]

  let key = BlockKey(
    "time", "the stretch that is tabulated, from the first period to the last",
    .block(Self.keys), isRequired: true)
  let example = "time: {from: 2020-01, to: 2024-12, step: month}\n"

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    guard let block = decoder.block(node, Self.keys, called: "'time'") else { return }
    let from = decoder.period(block["from"])
    let to = decoder.period(block["to"])
    let words = Self.steps.map(\.rawValue)
    let step = decoder.choice(block["step"], "step", among: words) ?? "month"
    guard let from, let to, let granularity = Granularity(rawValue: step) else { return }
    guard from.value.firstDay < to.value.dayAfter else {
      decoder.report(
        .valueOutOfRange, "the last period, \(to.value), is before the first, \(from.value)",
        at: to.location)
      return
    }
    let months = (to.value.lastDay.year - from.value.firstDay.year + 1) * 12
    guard months <= Self.maximalSteps else {
      decoder.report(.valueOutOfRange, "the stretch is longer than 200 years", at: to.location)
      return
    }
    draft.time = TimeGrid(from: from.value, to: to.value, step: granularity)
  }
}
