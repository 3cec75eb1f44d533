import OgiveText

/// `assume`, judgements on what the curves are like.
struct AssumeSection: ScenarioSection {
  private static let keys =
    WrittenDistribution.keys + [
      BlockKey("because", "why it is assumed", .text, isRequired: true),
      BlockKey("cite", "the id of the fact that speaks for it", .text),
    ]

  let key = BlockKey(
    "assume",
    "judgements on a curve's capacity, growth or parameters, combined with the facts: each takes the "
      + "place of a default prior",
    .named(.block(Self.keys), pattern: NamePattern.parameter.text))
  let example = """
    assume:
      channels.capacity:
        lognormal: {p10: 4.5亿, p90: 9亿}
        because: "bounded by WeChat's monthly users"
        cite: wechat-mau-2021-12

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "parameter", spelt: .parameter) {
      let what = "the assumption on '\(entry.key)'"
      guard let block = decoder.block(entry.value, Self.keys, called: what) else { continue }
      let distribution = WrittenDistribution(block, with: &decoder)
      let because = decoder.text(block["because"])
      let cite = decoder.text(block["cite"])
      guard let distribution, let because else { continue }
      draft.assumptionEntries.append(
        AssumptionEntry(
          name: Located(entry.key, at: entry.location), distribution: distribution,
          because: because.value, cite: cite))
    }
  }
}
