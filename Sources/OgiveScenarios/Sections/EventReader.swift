import OgiveText

/// Reads the events of scenarios as they are written, before they are merged.
enum EventReader {
  static let removal = BlockKey("remove", "true: what the extended scenario says is dropped", .yes)
  /// The figures that facts may measure.
  static let measurable = (verbs + ["keeps", "half_life", "ramp"]).map {
    BlockKey($0, "the facts that measure it", .oneOrMore(.text))
  }
  static let verbs = ["multiply", "add", "set", "pulse", "jump"]

  static let keys = [
    BlockKey(
      "id", "the event's name; one of the same name in the extended scenario is changed by it",
      .pattern(NamePattern.kebab.text, example: "monthly-concert"), isRequired: true),
    BlockKey(
      "target",
      "what it acts on: a series, series.growth, series.capacity, series.parameter or a stock",
      .pattern(#"^[A-Za-z_][A-Za-z0-9_]*(\.[a-z0-9_]+)?$"#, example: "channels.growth")),
    BlockKey("multiply", "the factor on growth, capacity or a parameter", .figure),
    BlockKey(
      "add", "what is added to growth, capacity or a parameter, or to a stock by time", .figure),
    BlockKey("set", "what growth, capacity or a parameter is set to", .figure),
    BlockKey("pulse", "by how much the level is lifted: a share of it, or a figure", .figure),
    BlockKey(
      "jump", "by how much the level breaks: a share of it, or a figure; it goes on from there",
      .figure),
    BlockKey(
      "from",
      "it acts from the beginning of this period, or of the date that a fact of this id says",
      .moment),
    BlockKey(
      "until",
      "it acts to the end of this period, or of the date that a fact of this id says (for ever unless set)",
      .moment),
    BlockKey("ramp", "how long a change takes to be complete (at once unless set)", .timeFigure),
    BlockKey("every", "how often a pulse is repeated (never unless set)", .timeAmount),
    BlockKey("half_life", "in which time half of what a pulse loses is lost", .timeFigure),
    BlockKey(
      "keeps", "the share of a pulse that stays and follows the growth law, or permanent",
      .anyOf([.choice(["permanent"]), .figure])),
    BlockKey(
      "facts",
      "the facts that measure a figure which is drawn, by their ids; by the figure's key where it is not the "
        + "verb's",
      .anyOf([.list(of: .text, atLeast: 1), .block(measurable)])),
    BlockKey(
      "because", "why it is believed; needed where a figure is a distribution",
      ReaderText.reason.shape),
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
}
