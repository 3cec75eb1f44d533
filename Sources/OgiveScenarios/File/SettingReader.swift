import OgiveCurves
import OgiveText

/// Reads what a scenario sets: a definition by its name, or a parameter of a series.
struct SettingReader {
  private let draft: ScenarioDraft

  init(_ draft: ScenarioDraft) {
    self.draft = draft
  }

  /// The override that an entry means; nil, with a diagnostic, where it does not mean one.
  func setting(_ entry: YAMLEntry, with decoder: inout NodeDecoder) -> ScenarioSetting? {
    let target = target(entry, with: &decoder)
    guard let value = decoder.expression(entry.value), let target else { return nil }
    return ScenarioSetting(
      name: Located(entry.key, at: entry.location), target: target, value: value)
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
      let parameters = Self.parameters(of: owner)
      if parameters.contains(pieces[1]) { return .parameter(series: pieces[0], name: pieces[1]) }
      decoder.reportUnknown(
        .unknownParameter, "parameter", entry.key,
        among: parameters.map { "\(pieces[0]).\($0)" }, at: entry.location)
      return nil
    }
    let all = draft.series.flatMap { series in
      Self.parameters(of: series).map { "\(series.name.value).\($0)" }
    }
    decoder.reportUnknown(
      .unknownReference, "definition, assumption or parameter", entry.key, among: definitions + all,
      at: entry.location)
    return nil
  }

  /// What may be set of a series: its growth and capacity, and its curves' own parameters.
  static func parameters(of series: Series) -> [String] {
    let own = series.curves.compactMap { CurveCatalog.family(named: $0.value) }
      .flatMap { $0.parameters.map(\.name) }
    return (["growth", "capacity"] + own).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
