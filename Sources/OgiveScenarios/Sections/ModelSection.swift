import OgiveCurves
import OgiveInference
import OgiveText

/// `model`, the curves that each series is fitted with.
struct ModelSection: ScenarioSection {
  private static let names = [PooledModel.name] + CurveCatalog.all.map(\.name)
  private static let keys = [
    BlockKey(
      "curve",
      "the growth family, or a list of families that are averaged; `growth`, which a series without a "
        + "model has, is what `ogive forecast` fits to plain series",
      .oneOrMore(.choice(names)), isRequired: true),
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
      let pooled = curves.first { $0.value == PooledModel.name }?.location
      if let pooled, curves.count > 1 {
        decoder.report(
          .curveDoesNotApply, "'\(PooledModel.name)' is a pool of curves and stands alone",
          at: pooled,
          notes: ["leave it out, or the others"])
      }
      draft.model.append(
        ModelEntry(
          series: Located(entry.key, at: entry.location), curves: curves, pooled: pooled))
    }
  }

  private func curve(_ node: YAMLNode, with decoder: inout NodeDecoder) -> Located<String>? {
    guard let name = decoder.text(node) else { return nil }
    guard Self.names.contains(name.value) else {
      decoder.reportUnknown(
        .unknownCurve, "curve", name.value, among: Self.names, at: name.location)
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
