import OgiveEvidence
import OgiveText

/// Holds the assumptions of a file against its series, their units and the facts.
struct AssumptionLinks {
  let draft: ScenarioDraft
  let units: [String: Unit]
  /// Nil where the facts could not be read.
  let book: EvidenceBook?

  /// The assumptions that mean something; what is wrong with the others is reported.
  func assumptions(with decoder: inout NodeDecoder) -> [Assumption] {
    draft.assumptionEntries.filter(\.isAboutParameter).compactMap { entry in
      checkCitation(of: entry, with: &decoder)
      return assumption(entry, with: &decoder)
    }
  }

  /// The assumed numbers that expressions may name; what is wrong with the others is reported.
  func numbers(with decoder: inout NodeDecoder) -> [AssumedNumber] {
    draft.numberEntries.compactMap { entry in
      checkCitation(of: entry, with: &decoder)
      let unit = entry.unit?.value ?? entry.distribution.unit
      return entry.distribution.distribution(in: unit, with: &decoder).map {
        AssumedNumber(
          name: entry.name, distribution: $0, unit: unit.isDimensionless ? .one : unit,
          title: entry.title, because: entry.because, cite: entry.cite,
          isShare: entry.distribution.hasShares)
      }
    }
  }

  private func assumption(
    _ entry: AssumptionEntry, with decoder: inout NodeDecoder
  ) -> Assumption? {
    let pieces = entry.name.value.split(separator: ".", maxSplits: 1).map(String.init)
    guard let series = draft.series.first(where: { $0.name.value == pieces[0] }) else {
      decoder.reportUnknown(
        .unknownReference, "series", pieces[0], among: draft.seriesNames, at: entry.name.location)
      return nil
    }
    let known = SettingReader.parameters(of: series)
    guard known.contains(pieces[1]) else {
      decoder.reportUnknown(
        .unknownParameter, "parameter", entry.name.value,
        among: known.map { "\(pieces[0]).\($0)" }, at: entry.name.location)
      return nil
    }
    if let competition = draft.competition {
      let isOwn = competition.checkOwner(
        of: pieces[1], series, at: entry.name.location, with: &decoder)
      guard isOwn else { return nil }
    }
    let unit = series.unit(of: pieces[1], level: units[series.name.value] ?? .one)
    if let stated = entry.unit, !stated.value.isCompatible(with: unit) {
      decoder.report(
        .unitMismatch, "'\(entry.name.value)' is in '\(unit)'", at: stated.location,
        notes: ["leave the key out: the unit of a parameter is known"])
    }
    guard entry.distribution.isNormalInSomeScale(with: &decoder, for: "a fitted parameter") else {
      return nil
    }
    return entry.distribution.distribution(in: unit, with: &decoder).map {
      Assumption(
        name: entry.name, series: pieces[0], parameter: pieces[1], distribution: $0,
        title: entry.title, because: entry.because, cite: entry.cite,
        isShare: entry.distribution.hasShares)
    }
  }

  private func checkCitation(of entry: AssumptionEntry, with decoder: inout NodeDecoder) {
    guard let book, let cite = entry.cite, book.fact(cite.value) == nil else { return }
    decoder.reportUnknown(
      .unknownFact, "fact", cite.value, among: book.facts.map(\.id), at: cite.location)
  }
}
