import OgiveCurves
import OgiveText

/// `model`, the curves that each series is fitted with.
struct ModelSection: ScenarioSection {
  private static let keys = [
    BlockKey(
      "curve", "the growth family, or a list of families that are averaged",
      .oneOrMore(.choice(CurveCatalog.all.map(\.name))), isRequired: true),
    BlockKey("combine", "how several curves make one projection", .choice(["average"])),
  ]

  let key = BlockKey(
    "model", "the curves that each series is fitted with",
    .named(.block(Self.keys), pattern: NamePattern.symbol.text))
  let example = """
    model:
      channels: {curve: [logistic, gompertz], combine: average}
      douyin: {curve: logistic}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    draft.hasModel = true
    for entry in decoder.named(node, "series", spelt: .symbol) {
      let what = "the model of '\(entry.key)'"
      guard let block = decoder.block(entry.value, Self.keys, called: what) else { continue }
      _ = decoder.choice(block["combine"], "way to combine", among: ["average"])
      let nodes = block["curve"].map { decoder.oneOrMore($0, of: "curves") } ?? []
      let curves = nodes.compactMap { curve($0, with: &decoder) }
      reportRepeated(curves, with: &decoder)
      draft.model.append(
        ModelEntry(series: Located(entry.key, at: entry.location), curves: curves))
    }
  }

  private func curve(_ node: YAMLNode, with decoder: inout NodeDecoder) -> Located<String>? {
    guard let name = decoder.text(node) else { return nil }
    guard CurveCatalog.family(named: name.value) != nil else {
      decoder.reportUnknown(
        .unknownCurve, "curve", name.value, among: CurveCatalog.all.map(\.name), at: name.location)
      return nil
    }
    return name
  }

  private func reportRepeated(_ curves: [Located<String>], with decoder: inout NodeDecoder) {
    var seen: Set<String> = []
    for curve in curves where !seen.insert(curve.value).inserted {
      decoder.report(
        .duplicateKey, "the curve '\(curve.value)' is named twice", at: curve.location)
    }
  }
}
