import OgiveEvidence
import OgiveInference
import OgiveText

/// `series`, the figures that are followed over time.
struct SeriesSection: ScenarioSection {
  private static let kinds = SeriesKind.allCases.map(\.rawValue)

  private static let keys = [
    ReaderText.titleKey,
    BlockKey("subject", "whose figure, as in the facts", .text, isRequired: true),
    BlockKey(
      "metric", "which figure, as in the facts; of a list the first is what the series means",
      .oneOrMore(.text), isRequired: true),
    BlockKey("item", "of what one thing, where the subject has many", .text),
    BlockKey("unit", "the unit that it is projected in (that of its facts unless set)", .unit),
    BlockKey("since", "when it began", .period),
    BlockKey(
      "kind",
      "what it counts users of, which tells how fast it takes off from since on (platform unless set)",
      .choice(kinds)),
    BlockKey(
      "ceiling", "what it can never exceed: the id of a fact, or a figure",
      .anyOf([.text, .quantity])),
    BlockKey(
      "of", "the series whose sum its facts of kind share are a part of; it may be one of them",
      .oneOrMore(.text)),
    BlockKey(
      "bridge", "for each further metric, how many times the first it is",
      .named(.block(WrittenDistribution.keys), pattern: NamePattern.symbol.text)),
  ]

  let key = BlockKey(
    "series", "the figures that are followed over time, by name",
    .named(.block(Self.keys), pattern: NamePattern.symbol.text))
  let example = """
    series:
      channels: {subject: channels, metric: dau, unit: people/day, ceiling: wechat-mau-2021-12}
      douyin:
        title: {en: Douyin, zh: 抖音}
        subject: douyin
        metric: [dau, dau_family]
        since: 2016-09
        bridge: {dau_family: {lognormal: {p10: 1.0, p90: 1.25}}}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "series", spelt: .symbol) {
      draft.seriesNames.append(entry.key)
      if let series = series(entry, with: &decoder) { draft.series.append(series) }
    }
  }

  private func series(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> Series? {
    let what = "series '\(entry.key)'"
    guard let block = decoder.block(entry.value, Self.keys, called: what) else { return nil }
    let title = decoder.title(block["title"])
    let subject = decoder.text(block["subject"])
    let nodes = block["metric"].map { decoder.oneOrMore($0, of: "metrics") } ?? []
    let metrics = nodes.compactMap { decoder.text($0) }
    guard let subject, !metrics.isEmpty else {
      readOptionalKeys(of: block, with: &decoder)
      return nil
    }
    return Series(
      name: Located(entry.key, at: entry.location), title: title, subject: subject,
      metrics: metrics,
      item: decoder.text(block["item"]), unit: decoder.unit(block["unit"]),
      since: decoder.period(block["since"]), kind: kind(of: block, with: &decoder),
      ceiling: ceiling(block["ceiling"], with: &decoder),
      whole: (block["of"].map { decoder.oneOrMore($0, of: "series") } ?? []).compactMap {
        decoder.text($0)
      },
      bridges: bridges(block["bridge"], metrics: metrics, with: &decoder))
  }

  /// Finds the mistakes in the rest of a series that is unusable already.
  private func readOptionalKeys(of block: Block, with decoder: inout NodeDecoder) {
    _ = decoder.unit(block["unit"])
    _ = decoder.period(block["since"])
    _ = kind(of: block, with: &decoder)
    _ = ceiling(block["ceiling"], with: &decoder)
  }

  /// A kind says nothing of a series that may have begun at any time.
  private func kind(of block: Block, with decoder: inout NodeDecoder) -> SeriesKind {
    guard let node = block["kind"] else { return .platform }
    if block["since"] == nil {
      decoder.report(
        .missingKey, "'kind' tells how fast a series takes off from its launch: it needs 'since'",
        at: node.location)
    }
    return decoder.choice(node, "kind", among: Self.kinds).flatMap(SeriesKind.init) ?? .platform
  }

  /// A fact's id begins with a letter, a figure does not.
  private func ceiling(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<Ceiling>? {
    guard let scalar = decoder.written(node, expected: "a fact's id or a figure") else {
      return nil
    }
    let isFigure = scalar.text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    guard isFigure || scalar.core != .text else {
      return Located(.fact(scalar.text), at: scalar.places.whole)
    }
    guard let found = decoder.quantity(node) else { return nil }
    guard found.value.value > 0, !found.value.isShare else {
      decoder.report(.valueOutOfRange, "a ceiling is a level above zero", at: found.location)
      return nil
    }
    return Located(.quantity(found.value), at: found.location)
  }

  private func bridges(
    _ node: YAMLNode?, metrics: [Located<String>], with decoder: inout NodeDecoder
  ) -> [Bridge] {
    let further = metrics.dropFirst()
    let entries = node.map { decoder.named($0, "metric", spelt: .symbol) } ?? []
    for metric in further where !entries.contains(where: { $0.key == metric.value }) {
      decoder.report(
        .missingKey, "the metric '\(metric.value)' needs a bridge to '\(metrics[0].value)'",
        at: metric.location,
        notes: ["bridge: {\(metric.value): {lognormal: {p10: 1.0, p90: 1.25}}}"])
    }
    return entries.compactMap { entry in
      guard further.contains(where: { $0.value == entry.key }) else {
        decoder.reportUnknown(
          .unknownReference, "metric", entry.key, among: further.map(\.value), at: entry.location)
        return nil
      }
      return distribution(entry.value, with: &decoder).map {
        Bridge(metric: Located(entry.key, at: entry.location), factor: $0)
      }
    }
  }

  private func distribution(
    _ node: YAMLNode, with decoder: inout NodeDecoder
  ) -> Distribution? {
    decoder.block(node, WrittenDistribution.keys, called: "a distribution").flatMap { block in
      guard let written = WrittenDistribution(block, with: &decoder),
        written.isNormalInSomeScale(with: &decoder, for: "a bridge")
      else { return nil }
      return written.distribution(in: .one, with: &decoder)
    }
  }
}
