import OgiveText

/// Merges every scenario with the one that it extends.
///
/// Maps merge by key and events by id; every other value replaces; `remove: true` deletes, and
/// what it deletes must be there. `extends` is single, and a cycle is an error.
struct ScenarioMerge {
  /// What a scenario says in the end, still as written.
  private struct Written {
    var settings: [YAMLEntry] = []
    var events: [ScenarioEntry.EventEntry] = []
  }

  /// Far more scenarios than anyone compares.
  private static let limit = 200
  /// What the only scenario of a file that names none is called.
  static let implicitName = "base"

  private let draft: ScenarioDraft
  private let byName: [String: ScenarioEntry]
  private var results: [String: Written] = [:]

  init(_ draft: ScenarioDraft) {
    self.draft = draft
    byName = Dictionary(draft.scenarios.map { ($0.name.value, $0) }) { first, _ in first }
  }

  /// The merged scenarios in the order of the file; one called `base` where the file has none.
  func merged(with decoder: inout NodeDecoder) -> [MergedScenario] {
    guard !draft.scenarios.isEmpty else {
      let place = SourceLocation(file: draft.path, line: 1, column: 1)
      let name = Located(Self.implicitName, at: place)
      return [MergedScenario(name: name, extends: nil, settings: [], events: [])]
    }
    if let excess = draft.scenarios.dropFirst(Self.limit).first {
      decoder.report(
        .valueOutOfRange, "a file has at most \(Self.limit) scenarios", at: excess.name.location)
      return []
    }
    var copy = self
    return draft.scenarios.map { entry in
      let written = copy.written(entry, with: &decoder)
      return copy.meaning(of: written, entry, with: &decoder)
    }
  }

  /// What a scenario says after merging. Scenarios that extend each other in a circle are merged
  /// as far as the circle's end.
  private mutating func written(
    _ entry: ScenarioEntry, with decoder: inout NodeDecoder
  ) -> Written {
    var chain: [ScenarioEntry] = []
    var next: ScenarioEntry? = entry
    while let current = next, results[current.name.value] == nil {
      if let start = chain.firstIndex(where: { $0.name.value == current.name.value }) {
        reportCycle(Array(chain[start...]), with: &decoder)
        break
      }
      chain.append(current)
      next = parent(of: current, with: &decoder)
    }
    var base = next.flatMap { results[$0.name.value] } ?? Written()
    for current in chain.reversed() {
      base = Self.merge(base, current, with: &decoder)
      results[current.name.value] = base
    }
    return base
  }

  private func parent(
    of entry: ScenarioEntry, with decoder: inout NodeDecoder
  ) -> ScenarioEntry? {
    guard let name = entry.extends else { return nil }
    if let found = byName[name.value] { return found }
    if !draft.scenarioNames.contains(name.value) {
      decoder.reportUnknown(
        .unknownReference, "scenario", name.value, among: draft.scenarioNames, at: name.location)
    }
    return nil
  }

  private func reportCycle(_ cycle: [ScenarioEntry], with decoder: inout NodeDecoder) {
    guard let first = cycle.first, let place = first.extends?.location else { return }
    let path = (cycle + [first]).map(\.name.value).joined(separator: " → ")
    let message = "the scenario '\(first.name.value)' extends itself"
    decoder.report(.cyclicExtends, message, at: place, notes: cycle.count > 1 ? [path] : [])
  }

  private static func merge(
    _ base: Written, _ entry: ScenarioEntry, with decoder: inout NodeDecoder
  ) -> Written {
    var result = base
    for setting in entry.settings { merge(setting, into: &result, with: &decoder) }
    for event in entry.events { merge(event, into: &result, with: &decoder) }
    return result
  }

  private static func merge(
    _ setting: YAMLEntry, into result: inout Written, with decoder: inout NodeDecoder
  ) {
    let index = result.settings.firstIndex { $0.key == setting.key }
    if case .map(let entries) = setting.value.content,
      entries.contains(where: { $0.key == "remove" })
    {
      guard let block = decoder.block(setting.value, [EventReader.removal], called: "an override"),
        decoder.yes(block["remove"])
      else { return }
      if let index {
        result.settings.remove(at: index)
      } else {
        decoder.reportUnknown(
          .unknownReference, "override", setting.key, among: result.settings.map(\.key),
          at: setting.location)
      }
    } else if let index {
      result.settings[index] = setting
    } else {
      result.settings.append(setting)
    }
  }

  private static func merge(
    _ event: ScenarioEntry.EventEntry, into result: inout Written, with decoder: inout NodeDecoder
  ) {
    let index = result.events.firstIndex { $0.id.value == event.id.value }
    guard event.isRemoved else {
      if let index {
        result.events[index].entries = overridden(result.events[index].entries, by: event.entries)
      } else {
        result.events.append(event)
      }
      return
    }
    if let index {
      result.events.remove(at: index)
    } else {
      decoder.reportUnknown(
        .unknownReference, "event", event.id.value, among: result.events.map(\.id.value),
        at: event.id.location)
    }
  }

  /// The entries with those of `changes` in their place. A verb replaces whichever was there.
  private static func overridden(
    _ entries: [YAMLEntry], by changes: [YAMLEntry]
  ) -> [YAMLEntry] {
    let verbs = EventReader.verbs
    let changesVerb = changes.contains { verbs.contains($0.key) }
    var result = entries.filter { entry in
      !(changesVerb && verbs.contains(entry.key))
        && !changes.contains { $0.key == entry.key }
    }
    result += changes
    return result
  }

  /// What merged entries mean.
  private func meaning(
    of written: Written, _ entry: ScenarioEntry, with decoder: inout NodeDecoder
  ) -> MergedScenario {
    let reader = SettingReader(draft)
    return MergedScenario(
      name: entry.name, title: entry.title, extends: entry.extends,
      settings: written.settings.compactMap { reader.setting($0, with: &decoder) },
      events: written.events.compactMap { event in
        var meaning = EventMeaning(event.id, event.entries, in: draft)
        return meaning.event(with: &decoder)
      })
  }
}
