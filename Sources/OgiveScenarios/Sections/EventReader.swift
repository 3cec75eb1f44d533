import OgiveEvidence
import OgiveText

/// Reads the events of scenarios: first what is written, then, after merging, what it means.
enum EventReader {
  static let removal = BlockKey("remove", "true: what the extended scenario says is dropped", .yes)
  static let verbs = ["multiply", "add", "pulse"]

  static let keys = [
    BlockKey(
      "id", "the event's name; one of the same name in the extended scenario is changed by it",
      .pattern(NamePattern.kebab.text, example: "monthly-concert"), isRequired: true),
    BlockKey(
      "target", "what it acts on: a series, series.growth or series.capacity",
      .pattern(#"^[A-Za-z_][A-Za-z0-9_]*(\.(growth|capacity))?$"#, example: "channels.growth")),
    BlockKey("multiply", "the factor on growth or capacity", .quantity),
    BlockKey("add", "what is added to growth or capacity", .quantity),
    BlockKey("pulse", "by how much the level jumps: a share of it, or a figure", .quantity),
    BlockKey("from", "it acts from the beginning of this period", .period),
    BlockKey("until", "it acts to the end of this period (for ever unless set)", .period),
    BlockKey("ramp", "how long a change takes to be complete (at once unless set)", .timeAmount),
    BlockKey("every", "how often a pulse is repeated (never unless set)", .timeAmount),
    BlockKey("half_life", "in which time half of what a pulse loses is lost", .timeAmount),
    BlockKey(
      "keeps", "the share of a pulse that stays and follows the growth law, or permanent",
      .anyOf([.quantity, .choice(["permanent"])])),
    BlockKey("because", "why it is believed", .text),
    removal,
  ]

  /// The entry as written; nil, with a diagnostic, where not even its id can be read.
  static func entry(
    _ node: YAMLNode, with decoder: inout NodeDecoder
  ) -> ScenarioEntry.EventEntry? {
    guard let block = decoder.block(node, keys, called: "an event") else { return nil }
    guard let id = decoder.text(block["id"]) else { return nil }
    guard NamePattern.kebab.matches(id.value) else {
      decoder.report(
        .unknownName, "'\(id.value)' cannot be the id of an event", at: id.location,
        notes: [NamePattern.kebab.rule])
      return nil
    }
    let isRemoved = decoder.yes(block["remove"])
    if block["remove"] != nil, !isRemoved { return nil }
    return ScenarioEntry.EventEntry(
      id: id, isRemoved: isRemoved,
      entries: block.entries.filter { $0.key != "id" && $0.key != "remove" })
  }

  /// The event that merged entries mean; nil, with diagnostics, where they do not mean one.
  static func event(
    _ id: Located<String>, _ entries: [YAMLEntry], series: [String],
    with decoder: inout NodeDecoder
  ) -> ScenarioEvent? {
    let block = Block(entries: entries, location: id.location)
    let target = target(block, series: series, id: id, with: &decoder)
    let action = action(block, target?.1, id: id, with: &decoder)
    let from = decoder.period(block["from"])
    if block["from"] == nil { reportMissing("from", id, with: &decoder) }
    let until = decoder.period(block["until"])
    let ramp = decoder.amount(block["ramp"])
    let every = repetition(block["every"], with: &decoder)
    let halfLife = decoder.amount(block["half_life"])
    let keeps = remainder(block["keeps"], with: &decoder)
    let because = decoder.text(block["because"])
    refuseMisplaced(block, id, with: &decoder)
    guard let (name, part) = target, let action, let from else { return nil }
    if let until, until.value.dayAfter <= from.value.firstDay {
      decoder.report(.invalidEvent, "the event ends before it begins", at: until.location)
    }
    return ScenarioEvent(
      id: id, series: name, target: part, action: action, from: from, until: until, ramp: ramp,
      every: every, halfLife: halfLife, keeps: keeps, because: because)
  }

  private static func reportMissing(
    _ key: String, _ id: Located<String>, with decoder: inout NodeDecoder
  ) {
    decoder.report(.missingKey, "the event '\(id.value)' needs '\(key)'", at: id.location)
  }

  private static func target(
    _ block: Block, series: [String], id: Located<String>, with decoder: inout NodeDecoder
  ) -> (Located<String>, ScenarioEvent.Target)? {
    guard let node = block["target"] else {
      reportMissing("target", id, with: &decoder)
      return nil
    }
    guard let text = decoder.text(node) else { return nil }
    let pieces = text.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let known = series + series.flatMap { ["\($0).growth", "\($0).capacity"] }
    guard known.contains(text.value) else {
      let code = series.contains(pieces[0]) ? "parameter" : "series"
      decoder.reportUnknown(
        code == "series" ? .unknownReference : .unknownParameter, code, text.value, among: known,
        at: text.location)
      return nil
    }
    let part = pieces.count > 1 ? ScenarioEvent.Target(rawValue: pieces[1]) : .level
    return part.map { (Located(pieces[0], at: text.location), $0) }
  }

  /// Keys that mean nothing beside the event's verb.
  private static func refuseMisplaced(
    _ block: Block, _ id: Located<String>, with decoder: inout NodeDecoder
  ) {
    let isPulse = block["pulse"] != nil
    let misplaced = isPulse ? ["ramp"] : ["every", "half_life", "keeps"]
    for key in misplaced where block[key] != nil {
      let reason = isPulse ? "a pulse jumps at once" : "only a pulse decays or is repeated"
      decoder.report(
        .invalidEvent, "'\(key)' has no meaning here: \(reason)", at: block.location(of: key))
    }
  }

  private static func repetition(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<TimeAmount>? {
    guard let every = decoder.amount(node) else { return nil }
    guard every.value.years >= TimeAmount(1, .day).years else {
      decoder.report(
        .valueOutOfRange, "a pulse repeats once a day at most", at: every.location,
        notes: ["what comes more often is a change of growth: target series.growth"])
      return nil
    }
    return every
  }

  private static func remainder(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<ScenarioEvent.Remainder>? {
    guard let node else { return nil }
    if node.scalar?.text == "permanent" { return Located(.permanent, at: node.location) }
    guard let share = decoder.quantity(node) else { return nil }
    guard share.value.unit == .one, (0...1).contains(share.value.value) else {
      decoder.report(
        .valueOutOfRange, "expected a share from 0 % to 100 %, or permanent", at: share.location)
      return nil
    }
    return Located(.share(share.value.value), at: share.location)
  }
}
