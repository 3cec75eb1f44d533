import OgiveEvidence
import OgiveText

/// `correlate`, which quantities go together.
struct CorrelateSection: ScenarioSection {
  private static let keys = [
    BlockKey(
      "of", "assumed numbers, or capacities and growths of series: each pair is correlated",
      .list(of: .text, atLeast: 2), isRequired: true),
    BlockKey("rank", "the rank correlation, from -1 to 1", .number(-1...1), isRequired: true),
    BlockKey("because", "why they go together", ReaderText.reason.shape, isRequired: true),
  ]

  let key = BlockKey(
    "correlate", "quantities that go together, by rank correlation; all others are independent",
    .list(of: .block(Self.keys), atLeast: 0))
  let example = """
    correlate:
      - {of: [channels.capacity, douyin.capacity], rank: -0.4, because: "same attention"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    if node.isNull { return }
    guard case .list(let items) = node.content else {
      decoder.reportType(
        of: node, expected: "a list of correlations", notes: ["- {of: [a, b], rank: 0.5, …}"])
      return
    }
    for item in items {
      guard let block = decoder.block(item, Self.keys, called: "a correlation") else { continue }
      let names = (block["of"].map { decoder.items($0, of: "quantities") } ?? [])
        .compactMap { decoder.text($0) }
      let rank = rank(block["rank"], with: &decoder)
      let because = decoder.reason(block["because"])
      if let list = block["of"], names.count == 1 {
        decoder.report(.wrongType, "a correlation needs two quantities", at: list.location)
      }
      guard names.count > 1, let rank, let because else { continue }
      draft.correlations.append(RankCorrelation(of: names, rank: rank, because: because.value))
    }
  }

  private func rank(_ node: YAMLNode?, with decoder: inout NodeDecoder) -> Double? {
    guard let found = decoder.quantity(node) else { return nil }
    guard found.value.unit == .one, (-1...1).contains(found.value.value) else {
      decoder.report(
        .valueOutOfRange, "a rank correlation lies between -1 and 1", at: found.location)
      return nil
    }
    return found.value.value
  }
}
