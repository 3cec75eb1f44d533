/// `define`, names for expressions.
struct DefineSection: ScenarioSection {
  private static let keys = [
    BlockKey("value", "the expression that it stands for", .expression, isRequired: true),
    ReaderText.titleKey,
  ]

  let key = BlockKey(
    "define", "names for expressions, in any order; their units are checked",
    .named(.anyOf([.expression, .block(Self.keys)]), pattern: NamePattern.symbol.text))

  let example = """
    define:
      gap: "douyin - channels"
      both: 45 %
      reach:
        value: "channels + douyin - both * min(channels, douyin)"
        title: {en: "People reached", zh: "触达人数"}
      attention: "channels * 35 min/person/day -> hour/day"

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "definition", spelt: .symbol) {
      draft.definitionNames.append(entry.key)
      guard let definition = definition(entry, with: &decoder) else { continue }
      draft.definitions.append(definition)
    }
  }

  /// An expression, or one with what people call it.
  private func definition(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> Definition? {
    let name = Located(entry.key, at: entry.location)
    guard case .map = entry.value.content else {
      return decoder.expression(entry.value).map { Definition(name: name, expression: $0) }
    }
    let what = "the definition of '\(entry.key)'"
    guard let block = decoder.block(entry.value, Self.keys, called: what) else { return nil }
    let title = decoder.title(block["title"])
    return decoder.expression(block["value"]).map {
      Definition(name: name, title: title, expression: $0)
    }
  }
}
