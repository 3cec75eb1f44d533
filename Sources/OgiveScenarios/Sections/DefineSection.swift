/// `define`, names for expressions.
struct DefineSection: ScenarioSection {
  let key = BlockKey(
    "define", "names for expressions, in any order; their units are checked",
    .named(.expression, pattern: NamePattern.symbol.text))
  let example = """
    define:
      gap: "douyin - channels"
      both: 45 %
      reach: "channels + douyin - both * min(channels, douyin)"
      attention: "channels * 35 min/person/day -> hour/day"

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "definition", spelt: .symbol) {
      draft.definitionNames.append(entry.key)
      guard let expression = decoder.expression(entry.value) else { continue }
      draft.definitions.append(
        Definition(name: Located(entry.key, at: entry.location), expression: expression))
    }
  }
}
