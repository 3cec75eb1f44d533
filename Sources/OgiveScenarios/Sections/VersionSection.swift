/// `ogive: 1`, the version of the language.
struct VersionSection: ScenarioSection {
  let key = BlockKey(
    "ogive", "the version of this language, 1", .integer(1...1), isRequired: true)
  let example = "ogive: 1\n"

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    _ = decoder.integer(node, 1...1)
  }
}
