import OgiveEvidence
import OgiveText

/// `evidence`, which facts are known.
struct EvidenceSection: ScenarioSection {
  private static let kinds = PeriodKind.allCases.filter(\.readsALevel).map(\.rawValue)
  private static let readingKeys = [
    ReaderText.titleKey,
    BlockKey(
      "period_kind", "the ways to read it, the likeliest first; needed without 'with'",
      .list(of: .choice(kinds), atLeast: 2)),
    BlockKey(
      "with", "another fact of 'readings' that was said in the same breath: both are read alike",
      .text),
  ]
  private static let errorKeys = [
    BlockKey("sd", "one standard deviation, as a share of the figure", .quantity, isRequired: true),
    BlockKey("because", "why it is judged so", ReaderText.reason.shape, isRequired: true),
  ]
  private static let sourceKinds = SourceKind.allCases.map(\.rawValue)
  private static let keys = [
    BlockKey(
      "facts", "the CSV files of facts, relative to this file", .oneOrMore(.text),
      isRequired: true),
    BlockKey("sources", "the CSV file of sources, relative to this file", .text),
    BlockKey(
      "as_of", "the last day of what was known: nothing published later is fitted", .date,
      isRequired: true),
    BlockKey(
      "error",
      "how far figures are from the truth, by the kind of their source: \(sourceKinds.joined(separator: ", "))",
      .named(.block(errorKeys), pattern: "^(\(sourceKinds.joined(separator: "|")))$")),
    BlockKey(
      "readings", "facts that may be read in several ways, by id: each way is a variant",
      .named(.block(readingKeys), pattern: NamePattern.kebab.text)),
  ]

  let key = BlockKey(
    "evidence", "which facts are known: every figure is a fact with a source", .block(Self.keys),
    isRequired: true)
  let example = """
    evidence:
      facts: [evidence/channels.csv, evidence/competitors.csv]
      sources: evidence/sources.csv
      as_of: 2022-04-30
      error: {institute: {sd: 10 %, because: "one third-party panel, method unpublished"}}
      readings:
        channels-dau-2021:
          title: {en: the figure for 2021, zh: 2021 年的数字}
          period_kind: [end, average]
        channels-minutes-2021: {with: channels-dau-2021}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    guard let block = decoder.block(node, Self.keys, called: "'evidence'") else { return }
    let nodes = block["facts"].map { decoder.oneOrMore($0, of: "files") } ?? []
    let facts = nodes.compactMap { decoder.text($0) }
    let sources = decoder.text(block["sources"])
    let readings = block["readings"].map { self.readings($0, with: &decoder) } ?? []
    let errors = block["error"].map { self.errors($0, with: &decoder) } ?? []
    guard let asOf = decoder.date(block["as_of"]), !facts.isEmpty else { return }
    draft.evidence = EvidenceBlock(
      facts: facts, sources: sources, asOf: asOf, readings: readings, errors: errors)
  }

  private func errors(_ node: YAMLNode, with decoder: inout NodeDecoder) -> [StatedError] {
    guard case .map(let entries) = node.content else {
      decoder.reportType(of: node, expected: "a map of errors by kind of source")
      return []
    }
    return entries.compactMap { entry in
      let what = "the error of '\(entry.key)'"
      guard let kind = SourceKind(rawValue: entry.key) else {
        decoder.reportUnknown(
          .unknownChoice, "kind of source", entry.key, among: Self.sourceKinds, at: entry.location)
        return nil
      }
      guard let block = decoder.block(entry.value, Self.errorKeys, called: what) else { return nil }
      let size = decoder.positiveNumber(block["sd"])
      let because = decoder.reason(block["because"])
      guard let size, let because else { return nil }
      return StatedError(
        kind: kind, error: MeasurementError(total: size.value), because: because.value)
    }
  }

  private func readings(
    _ node: YAMLNode, with decoder: inout NodeDecoder
  ) -> [FactReading] {
    var readings: [FactReading] = []
    let entries = decoder.named(node, "fact", spelt: .kebab)
    for entry in entries {
      let what = "the readings of '\(entry.key)'"
      guard let block = decoder.block(entry.value, Self.readingKeys, called: what) else { continue }
      let fact = Located(entry.key, at: entry.location)
      if let reading = reading(of: fact, block, among: readings, entries, with: &decoder) {
        readings.append(reading)
      }
    }
    return readings
  }

  private func reading(
    of fact: Located<String>, _ block: Block, among known: [FactReading],
    _ entries: [YAMLEntry], with decoder: inout NodeDecoder
  ) -> FactReading? {
    let title = decoder.title(block["title"])
    let leader = decoder.text(block["with"])
    let kinds = block["period_kind"].flatMap { self.kinds($0, with: &decoder) }
    guard let leader else {
      if block["period_kind"] == nil, block["with"] == nil {
        decoder.report(
          .missingKey, "the readings of '\(fact.value)' need 'period_kind', or 'with' another fact",
          at: fact.location)
      }
      return kinds.map { FactReading(fact: fact, title: title, kinds: $0) }
    }
    guard let first = known.first(where: { $0.fact.value == leader.value && $0.leader == nil })
    else {
      reportLeader(leader, entries, with: &decoder)
      return nil
    }
    guard let kinds = block["period_kind"] == nil ? first.kinds : kinds else { return nil }
    guard kinds.count == first.kinds.count else {
      decoder.report(
        .valueOutOfRange,
        "'\(leader.value)' is read in \(first.kinds.count) ways, this one in \(kinds.count)",
        at: leader.location, notes: ["the first way of one goes with the first of the other"])
      return nil
    }
    return FactReading(fact: fact, title: title, kinds: kinds, leader: leader)
  }

  /// What a fact is read with has to stand above it, and be read by itself.
  private func reportLeader(
    _ leader: Located<String>, _ entries: [YAMLEntry], with decoder: inout NodeDecoder
  ) {
    guard entries.contains(where: { $0.key == leader.value }) else {
      decoder.reportUnknown(
        .unknownFact, "fact", leader.value, among: entries.map(\.key), at: leader.location)
      return
    }
    decoder.report(
      .unknownReference, "'\(leader.value)' must stand above, with a 'period_kind' of its own",
      at: leader.location)
  }

  private func kinds(_ list: YAMLNode, with decoder: inout NodeDecoder) -> [PeriodKind]? {
    let words = decoder.items(list, of: "period kinds").compactMap {
      decoder.choice($0, "period kind", among: Self.kinds)
    }
    let kinds = words.compactMap { PeriodKind(rawValue: $0) }
    guard kinds.count >= 2, Set(kinds).count == kinds.count else {
      decoder.report(
        .valueOutOfRange, "expected at least two different ways to read the fact",
        at: list.location, notes: ["period_kind: [end, average]"])
      return nil
    }
    return kinds
  }
}

extension PeriodKind {
  /// Whether it says which of a period's levels a figure is.
  fileprivate var readsALevel: Bool {
    [.average, .end, .start, .instant, .peak].contains(self)
  }
}
