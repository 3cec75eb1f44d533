import OgiveText

extension EventMeaning {
  /// The facts that measure the event's figures: of its verb, or by key.
  func measures(with decoder: inout NodeDecoder) -> [ScenarioEvent.Measure] {
    guard let node = block["facts"] else { return [] }
    var lists: [(key: String, node: YAMLNode)] = []
    if case .map = node.content {
      guard let inner = decoder.block(node, EventReader.measurable, called: "'facts'") else {
        return []
      }
      let known = EventReader.measurable.map(\.name)
      lists = inner.entries.filter { known.contains($0.key) }.map { ($0.key, $0.value) }
    } else if let verb = EventReader.verbs.first(where: { block[$0] != nil }) {
      lists = [(verb, node)]
    }
    return lists.flatMap { key, node in
      decoder.oneOrMore(node, of: "facts").compactMap { decoder.text($0) }
        .map { ScenarioEvent.Measure(key: key, fact: $0) }
    }
  }

  /// Refuses facts about a figure that is as written: they have nothing to tell of it.
  func refuseMeasured(_ event: ScenarioEvent, with decoder: inout NodeDecoder) {
    for measure in event.measures where event.drawnName(of: measure.key) == nil {
      decoder.report(
        .invalidEvent, "'\(measure.key)' is not drawn: nothing is left for a fact to tell",
        at: measure.fact.location,
        notes: ["give it a distribution, which facts then narrow: {lognormal: {p10: …, p90: …}}"])
    }
  }
}
