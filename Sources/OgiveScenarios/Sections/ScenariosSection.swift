import OgiveText

/// `scenarios`, the what-ifs.
struct ScenariosSection: ScenarioSection {
  private static let keys = [
    ReaderText.titleKey,
    BlockKey("extends", "the scenario that this one begins from", .text),
    BlockKey(
      "set",
      "overrides of definitions and assumptions (name), of parameters (series.parameter) "
        + "and of effects (a.on.b): a value, or a distribution with its reason",
      .named(.anyOf([.expression, .block(SettingReader.keys)]), pattern: settingPattern)),
    BlockKey(
      "events", "what happens from a date on; an event of the same id replaces single keys",
      .list(of: .block(EventReader.keys), atLeast: 0)),
  ]
  private static let settingPattern =
    #"^[A-Za-z_][A-Za-z0-9_]*(\.[a-z0-9_]+|\.on\.[A-Za-z_][A-Za-z0-9_]*)?$"#

  let key = BlockKey(
    "scenarios", "the what-ifs by name; one called base, without events, unless set",
    .named(.block(Self.keys), pattern: NamePattern.kebab.text))
  let example = """
    scenarios:
      base: {}
      concerts:
        title: {en: "Monthly concerts", zh: "每月一场演唱会"}
        extends: base
        events:
          - {id: monthly-concert, target: channels, pulse: 3 %, every: 1 month, from: 2022-05,
             half_life: 10 days, keeps: 8 %, because: "share of event viewers who stay"}
      machine-feed:
        extends: concerts
        events:
          - {id: feed, target: channels.growth, multiply: 1.25, from: 2022-06, ramp: 3 months}
          - {id: monthly-concert, remove: true}
          - {id: rival, target: channels.capacity, multiply: {lognormal: {p10: 0.8, p90: 0.95}},
             from: 2023, ramp: 6 months, because: "a rival opens a feed of its own"}
      tools-earlier:
        events:
          - {id: tools, target: channels.growth, multiply: 1.1, from: launch-live-tools}
      no-overlap: {extends: base, set: {overlap: 0 %}}
      less-overlap:
        extends: base
        set: {overlap: {beta: {p10: 10 %, p90: 30 %}, because: "the young use one app only"}}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    let entries = decoder.named(node, "scenario", spelt: .kebab)
    if !entries.isEmpty { draft.scenarioNames = entries.map(\.key) }
    for entry in entries {
      if let scenario = scenario(entry, with: &decoder) { draft.scenarios.append(scenario) }
    }
  }

  private func scenario(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> ScenarioEntry? {
    let name = Located(entry.key, at: entry.location)
    let what = "scenario '\(entry.key)'"
    if entry.value.isNull {
      return ScenarioEntry(name: name, extends: nil, settings: [], events: [])
    }
    guard let block = decoder.block(entry.value, Self.keys, called: what) else { return nil }
    return ScenarioEntry(
      name: name, title: decoder.title(block["title"]),
      extends: decoder.text(block["extends"]),
      settings: settings(block["set"], with: &decoder),
      events: events(block["events"], with: &decoder))
  }

  private func settings(_ node: YAMLNode?, with decoder: inout NodeDecoder) -> [YAMLEntry] {
    guard let node, !node.isNull else { return [] }
    guard case .map(let entries) = node.content else {
      decoder.reportType(of: node, expected: "a map of overrides")
      return []
    }
    return entries
  }

  private func events(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> [ScenarioEntry.EventEntry] {
    guard let node, !node.isNull else { return [] }
    guard case .list(let items) = node.content else {
      decoder.reportType(of: node, expected: "a list of events")
      return []
    }
    var seen: Set<String> = []
    return items.compactMap { item in
      guard let event = EventReader.entry(item, with: &decoder) else { return nil }
      guard seen.insert(event.id.value).inserted else {
        decoder.report(
          .duplicateKey, "the event '\(event.id.value)' is written twice", at: event.id.location)
        return nil
      }
      return event
    }
  }
}
