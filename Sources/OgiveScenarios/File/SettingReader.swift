import OgiveCurves
import OgiveEvidence
import OgiveText

/// Reads what a scenario sets: a definition by its name, or a parameter of a series.
struct SettingReader {
  private let draft: ScenarioDraft

  init(_ draft: ScenarioDraft) {
    self.draft = draft
  }

  /// The keys of an override that says more than its value.
  static let keys =
    [BlockKey("value", "the figure or expression that it is set to", .expression)]
    + WrittenDistribution.keys + [
      BlockKey("because", "why; needed beside a distribution", ReaderText.reason.shape),
      EventReader.removal,
    ]

  /// The override that an entry means; nil, with a diagnostic, where it does not mean one.
  func setting(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> ScenarioSetting? {
    let target = target(entry, with: &decoder)
    if case .map = entry.value.content { return block(entry, target, with: &decoder) }
    guard let value = decoder.expression(entry.value), let target else { return nil }
    return ScenarioSetting(
      name: Located(entry.key, at: entry.location), target: target, value: .expression(value),
      because: nil)
  }

  /// An override with its reason: `{value: 0 %, because: …}`, or a distribution in its place.
  private func block(
    _ entry: YAMLEntry, _ target: ScenarioSetting.Target?, with decoder: inout NodeDecoder
  ) -> ScenarioSetting? {
    guard
      let block = decoder.block(entry.value, Self.keys, called: "the override of '\(entry.key)'")
    else { return nil }
    let because = decoder.reason(block["because"])?.value
    let name = Located(entry.key, at: entry.location)
    if let node = block["value"] {
      let other = DistributionKind.allCases.first { block[$0.rawValue] != nil }
      if let other {
        decoder.report(
          .invalidDistribution, "an override has a value or a distribution, not both",
          at: block.location(of: other.rawValue))
      }
      guard let value = decoder.expression(node), let target, other == nil else { return nil }
      return ScenarioSetting(
        name: name, target: target, value: .expression(value), because: because)
    }
    if because == nil, block["because"] == nil {
      decoder.report(
        .missingReason, "the override of '\(entry.key)' is a judgement: say why with 'because'",
        at: entry.location)
    }
    guard let written = WrittenDistribution(block, with: &decoder), let target,
      let unit = unit(of: target, else: written.unit),
      let distribution = written.distribution(in: unit, with: &decoder)
    else { return nil }
    // A parameter has draws of its own under its plain name.
    let known: String =
      if case .parameter = target { "set \(entry.key)" } else { entry.key }
    let number = AssumedNumber(
      name: Located(known, at: entry.location), distribution: distribution,
      unit: unit.isDimensionless ? .one : unit, because: because ?? .none, cite: nil,
      isShare: written.hasShares)
    return ScenarioSetting(name: name, target: target, value: .drawn(number), because: because)
  }

  /// The unit of what is overridden: of an assumption its own, else as written.
  private func unit(of target: ScenarioSetting.Target, else written: Unit) -> Unit? {
    guard case .definition(let name) = target,
      let entry = draft.assumptionEntries.first(where: { $0.name.value == name })
    else { return written }
    return entry.unit?.value ?? entry.distribution.unit
  }

  private func target(
    _ entry: YAMLEntry, with decoder: inout NodeDecoder
  ) -> ScenarioSetting.Target? {
    let definitions =
      draft.definitions.map(\.name.value) + draft.numberEntries.map(\.name.value)
    if definitions.contains(entry.key) { return .definition(entry.key) }
    let pieces = entry.key.split(separator: ".", maxSplits: 1).map(String.init)
    let owner = draft.series.first { $0.name.value == pieces[0] }
    if pieces.count == 2, let owner {
      let parameters = parameters(of: owner)
      if parameters.contains(pieces[1]) { return .parameter(series: pieces[0], name: pieces[1]) }
      decoder.reportUnknown(
        .unknownParameter, "parameter", entry.key,
        among: parameters.map { "\(pieces[0]).\($0)" }, at: entry.location)
      return nil
    }
    let all = draft.series.flatMap { series in
      parameters(of: series).map { "\(series.name.value).\($0)" }
    }
    decoder.reportUnknown(
      .unknownReference, "definition, assumption or parameter", entry.key, among: definitions + all,
      at: entry.location)
    return nil
  }

  /// What may be set of a series: its growth and capacity, its curves' own parameters, and its effects
  /// on other players.
  private func parameters(of series: Series) -> [String] {
    Self.parameters(of: series) + (draft.competition?.parameters(of: series.name.value) ?? [])
  }

  /// What may be believed of a series: its growth and capacity, and its curves' own parameters.
  static func parameters(of series: Series) -> [String] {
    let own = series.curves.compactMap { CurveCatalog.family(named: $0.value) }
      .flatMap { $0.parameters.map(\.name) }
    return (["growth", "capacity"] + own).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
