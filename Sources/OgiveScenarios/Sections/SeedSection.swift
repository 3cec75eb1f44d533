/// `seed`, the only source of randomness.
struct SeedSection: ScenarioSection {
  let key = BlockKey(
    "seed", "the only source of randomness: the same seed gives the same results (1 unless set)",
    .integer(0...Int.max))
  let example = "seed: 20220401\n"

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    if let seed = decoder.integer(node, 0...Int.max) { draft.seed = UInt64(seed) }
  }
}
