import OgiveEvidence
import OgiveText

/// Finds events that happen to a series before its last figure: the curve follows figures that have their
/// effect in them, and would have it twice.
struct PastEvents {
  let scenarios: [MergedScenario]
  let selections: [String: EvidenceSelection]

  /// Warns of each, once for all scenarios that have it.
  func warn(with decoder: inout NodeDecoder) {
    var known: Set<SourceLocation> = []
    for event in scenarios.flatMap(\.events) where known.insert(event.from.location).inserted {
      guard let fact = lastFact(about: event), event.from.value.firstDay <= fact.period.firstDay
      else { continue }
      decoder.warn(
        .invalidEvent,
        "'\(event.id.value)' begins in \(event.from.value), and '\(fact.id)' is a figure of "
          + "\(fact.period)",
        at: event.from.location,
        notes: [
          "the curve of '\(event.series.value)' follows figures that have what happened in them, "
            + "and the event comes on top", "let it begin after the last figure",
        ])
    }
  }

  private func lastFact(about event: ScenarioEvent) -> Fact? {
    event.target == .stock
      ? nil
      : selections[event.series.value]?.used.max { $0.period.lastDay < $1.period.lastDay }
  }
}
