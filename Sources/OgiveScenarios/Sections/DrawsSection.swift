/// `draws`, how many Monte Carlo draws are made.
struct DrawsSection: ScenarioSection {
  private static let range = 100...1_000_000

  let key = BlockKey(
    "draws", "how many Monte Carlo draws are made (4000 unless set)", .integer(Self.range))
  let example = "draws: 4000\n"

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    if let draws = decoder.integer(node, Self.range) { draft.draws = draws }
  }
}
