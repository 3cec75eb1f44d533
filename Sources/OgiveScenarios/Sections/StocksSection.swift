import OgiveText

/// `stocks`, levels that fill and empty: any stock-and-flow model, without code.
struct StocksSection: ScenarioSection {
  private static let keys = [
    BlockKey("start", "its level when it begins", .expression, isRequired: true),
    BlockKey("unit", "the unit of its level", .unit, isRequired: true),
    BlockKey(
      "rate", "how fast it changes: an expression of series, stocks, assumptions and time",
      .expression, isRequired: true),
    BlockKey("from", "when it begins (with the file's time unless set)", .period),
    ReaderText.titleKey,
    BlockKey(
      "because", "why it is believed to change so", ReaderText.reason.shape, isRequired: true),
  ]

  let key = BlockKey(
    "stocks", "levels that fill and empty at a rate, solved draw by draw",
    .named(.block(Self.keys), pattern: NamePattern.symbol.text))
  let example = """
    stocks:
      pool:
        title: {en: "Accounts", zh: "账号"}
        start: 3000万
        unit: account
        rate: "join * channels - leave * pool"
        because: "accounts follow audience"

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "stock", spelt: .symbol) {
      draft.stockNames.append(entry.key)
      let what = "the stock '\(entry.key)'"
      guard let block = decoder.block(entry.value, Self.keys, called: what) else { continue }
      let start = decoder.expression(block["start"])
      let unit = decoder.unit(block["unit"])
      let rate = decoder.expression(block["rate"])
      let from = decoder.period(block["from"])
      let title = decoder.title(block["title"])
      let because = decoder.reason(block["because"])
      guard let start, let unit, let rate, let because else { continue }
      draft.stocks.append(
        Stock(
          name: Located(entry.key, at: entry.location), title: title, start: start, unit: unit,
          rate: rate, from: from, because: because.value))
    }
  }
}
