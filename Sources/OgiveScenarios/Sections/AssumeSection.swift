import OgiveText

/// `assume`, judgements: on the curves' parameters, and on numbers that expressions name.
struct AssumeSection: ScenarioSection {
  private static let keys =
    WrittenDistribution.keys + [
      ReaderText.titleKey,
      BlockKey(
        "unit", "the unit of a number that stands for itself (that of its figures unless set)",
        .unit),
      BlockKey("because", "why it is assumed", ReaderText.reason.shape, isRequired: true),
      BlockKey("cite", "the id of the fact that speaks for it", .text),
    ]

  let key = BlockKey(
    "assume",
    "judgements: on a curve's capacity, growth or parameters, combined with the facts in the place of "
      + "a default prior; or on a number of another name, which expressions may use",
    .named(.block(Self.keys), pattern: NamePattern.assumption.text))
  let example = """
    assume:
      channels.capacity:
        lognormal: {p10: 4.5亿, p90: 9亿}
        because: "bounded by WeChat's monthly users"
        cite: wechat-mau-2021-12
      overlap:
        title: {en: "Users of both", zh: "重合用户"}
        beta: {p10: 30 %, p90: 60 %}
        because: "analyst judgement"
      join:
        lognormal: {p10: 0.1 %/month, p90: 1 %/month}
        unit: account/person/month
        because: "creators per user"
      leave:
        lognormal: {p10: 0.5 %/month, p90: 3 %/month}
        because: "accounts that go silent"

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "assumption", spelt: .assumption) {
      draft.assumptionNames.append(entry.key)
      let what = "the assumption on '\(entry.key)'"
      guard let block = decoder.block(entry.value, Self.keys, called: what) else { continue }
      let distribution = WrittenDistribution(block, with: &decoder)
      let unit = decoder.unit(block["unit"])
      let title = decoder.title(block["title"])
      let because = decoder.reason(block["because"])
      let cite = decoder.text(block["cite"])
      guard let distribution, let because else { continue }
      draft.assumptionEntries.append(
        AssumptionEntry(
          name: Located(entry.key, at: entry.location), distribution: distribution, unit: unit,
          title: title, because: because.value, cite: cite))
    }
  }
}
