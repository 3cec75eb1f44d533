/// `evidence`, which facts are known.
struct EvidenceSection: ScenarioSection {
  private static let keys = [
    BlockKey(
      "facts", "the CSV files of facts, relative to this file", .oneOrMore(.text),
      isRequired: true),
    BlockKey("sources", "the CSV file of sources, relative to this file", .text),
    BlockKey(
      "as_of", "the last day of what was known: nothing published later is fitted", .date,
      isRequired: true),
  ]

  let key = BlockKey(
    "evidence", "which facts are known: every figure is a fact with a source", .block(Self.keys),
    isRequired: true)
  let example = """
    evidence:
      facts: [evidence/channels.csv, evidence/competitors.csv]
      sources: evidence/sources.csv
      as_of: 2022-04-30

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    guard let block = decoder.block(node, Self.keys, called: "'evidence'") else { return }
    let nodes = block["facts"].map { decoder.oneOrMore($0, of: "files") } ?? []
    let facts = nodes.compactMap { decoder.text($0) }
    let sources = decoder.text(block["sources"])
    guard let asOf = decoder.date(block["as_of"]), !facts.isEmpty else { return }
    draft.evidence = EvidenceBlock(facts: facts, sources: sources, asOf: asOf)
  }
}
