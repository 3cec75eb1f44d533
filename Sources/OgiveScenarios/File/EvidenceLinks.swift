import OgiveEvidence
import OgiveText

/// Holds the series of a file against its facts: whether there are any, and in which unit.
struct EvidenceLinks {
  let draft: ScenarioDraft
  let book: EvidenceBook

  /// What is known of every series whose evidence is usable, by its name.
  struct Found {
    var units: [String: Unit] = [:]
    var selections: [String: EvidenceSelection] = [:]
  }

  /// Looks up every series and reports those that the facts do not bear.
  func found(with decoder: inout NodeDecoder) -> Found {
    var found = Found()
    checkReadings(with: &decoder)
    for series in draft.series {
      guard knows(series, with: &decoder) else { continue }
      let selection = book.select(
        subject: series.subject.value, metrics: series.metrics.map(\.value),
        item: series.item?.value, asOf: draft.evidence?.asOf.value)
      checkUsable(selection, of: series, with: &decoder)
      decoder.report(selection.used.filter(\.isBelowGrowth).map { Diagnostic(notPositive: $0) })
      decoder.report(
        selection.used.compactMap { fact in
          book.source(of: fact).flatMap { Diagnostic(fact, isForecastOf: $0) }
        })
      checkLaunch(of: series, selection, with: &decoder)
      found.selections[series.name.value] = selection
      found.units[series.name.value] = unit(of: series, selection, with: &decoder)
      checkCeiling(of: series, unit: found.units[series.name.value], with: &decoder)
    }
    for series in draft.series { checkWhole(of: series, found, with: &decoder) }
    return found
  }

  /// What a series' shares are of has to be other series, told by figures of their own, that can be added up.
  private func checkWhole(
    of series: Series, _ found: Found, with decoder: inout NodeDecoder
  ) {
    let name = series.name.value
    if series.whole.isEmpty, let share = found.selections[name]?.shares.first {
      decoder.report([Diagnostic(wholeUnknownOf: share, in: series)])
    }
    if series.unit == nil,
      found.selections[name]?.used.allSatisfy({ $0.periodKind == .share }) == true
    {
      decoder.report(
        .missingKey, "'\(name)' is told by shares alone, so it needs its 'unit'",
        at: series.name.location)
    }
    for part in series.whole where part.value != name {
      guard let other = draft.series.first(where: { $0.name.value == part.value }) else {
        decoder.reportUnknown(
          .unknownReference, "series", part.value, among: draft.seriesNames, at: part.location)
        continue
      }
      if found.selections[other.name.value]?.shares.isEmpty == false {
        decoder.report(
          .circularDefinition, "'\(part.value)' is itself told by shares", at: part.location,
          notes: ["what a share is of needs figures of its own"])
      }
      if let unit = found.units[name], let own = found.units[part.value],
        unit.dimensions != own.dimensions
      {
        decoder.report(
          .unitMismatch, "'\(part.value)' is in '\(own)', which is not '\(unit)'", at: part.location
        )
      }
    }
    if let only = series.whole.first, series.whole.allSatisfy({ $0.value == name }) {
      decoder.report(
        .circularDefinition, "a share of '\(name)' itself says nothing of it", at: only.location)
    }
  }

  /// A fact that is read in several ways has to exist and to be a level of some kind.
  private func checkReadings(with decoder: inout NodeDecoder) {
    for reading in draft.evidence?.readings ?? [] {
      guard let fact = book.fact(reading.fact.value) else {
        decoder.reportUnknown(
          .unknownFact, "fact", reading.fact.value, among: book.facts.map(\.id),
          at: reading.fact.location)
        continue
      }
      guard fact.periodKind.isFitted, fact.relation.isFitted else {
        decoder.report(
          .figureDoesNotFitRelation, "'\(fact.id)' is never fitted, however it is read",
          at: reading.fact.location)
        continue
      }
    }
  }

  /// Whether the facts know the subject, its metrics and its item.
  private func knows(_ series: Series, with decoder: inout NodeDecoder) -> Bool {
    let subject = series.subject
    guard book.subjects.contains(subject.value) else {
      decoder.reportUnknown(
        .unknownReference, "subject", subject.value, among: book.subjects, at: subject.location)
      return false
    }
    let metrics = book.metrics(of: subject.value)
    let unknown = series.metrics.filter { !metrics.contains($0.value) }
    for metric in unknown {
      decoder.reportUnknown(
        .unknownReference, "metric", metric.value, among: metrics, at: metric.location)
    }
    guard unknown.isEmpty, let item = series.item else { return unknown.isEmpty }
    let items = series.metrics.flatMap { book.items(of: subject.value, metric: $0.value) }
    guard items.contains(item.value) else {
      decoder.reportUnknown(
        .unknownReference, "item", item.value, among: items, at: item.location)
      return false
    }
    return true
  }

  /// A series needs a figure that may be fitted and that is a level, not only a ratio of levels.
  private func checkUsable(
    _ selection: EvidenceSelection, of series: Series, with decoder: inout NodeDecoder
  ) {
    guard !selection.used.contains(where: { $0.relation != .ratio }) else { return }
    let reasons = selection.leftOut.prefix(5).map { "\($0.fact.id): \($0.reason)" }
    let ratios = selection.used.prefix(5).map { "\($0.id): a ratio alone gives no level" }
    let none = ["no fact is about it" + (series.item == nil ? " as a whole, without an item" : "")]
    let notes = reasons + ratios
    decoder.report(
      .noUsableFact, "the series '\(series.name.value)' has no usable fact",
      at: series.name.location, notes: notes.isEmpty ? none : notes)
  }

  /// A series has no figures from before it began.
  private func checkLaunch(
    of series: Series, _ selection: EvidenceSelection, with decoder: inout NodeDecoder
  ) {
    guard let since = series.since,
      let early = selection.used.first(where: { $0.period.lastDay < since.value.firstDay })
    else { return }
    decoder.report(
      .valueOutOfRange, "'\(series.name.value)' has a figure from before it began",
      at: since.location,
      notes: ["\(early.id) is about \(early.period): mend one of the two dates"])
  }

  /// The unit that the file states, else that of the facts; nil where they disagree.
  private func unit(
    of series: Series, _ selection: EvidenceSelection, with decoder: inout NodeDecoder
  ) -> Unit? {
    let facts = (selection.used + selection.leftOut.map(\.fact)).filter { fact in
      switch fact.figure {
      case .number, .interval: fact.periodKind != .share
      case .ratio, .proportions, .date, .text: false
      }
    }
    guard let stated = series.unit else {
      return sharedUnit(of: facts, series, with: &decoder)
    }
    if let other = facts.first(where: { !$0.states(a: stated.value) }) {
      decoder.report(
        .unitMismatch, "'\(stated.value)' is not the unit of the facts, '\(other.unit)'",
        at: stated.location, notes: ["\(other.id) is in '\(other.unit)'"])
      return nil
    }
    return stated.value
  }

  private func sharedUnit(
    of facts: [Fact], _ series: Series, with decoder: inout NodeDecoder
  ) -> Unit? {
    guard let first = facts.first else { return nil }
    if let other = facts.first(where: { !$0.unit.isCompatible(with: first.unit) }) {
      decoder.report(
        .unitMismatch, "the facts of '\(series.name.value)' are in different units",
        at: series.name.location,
        notes: ["\(first.id) is in '\(first.unit)'", "\(other.id) is in '\(other.unit)'"])
      return nil
    }
    return first.unit
  }

  /// A ceiling that is a fact has to exist, to be known by then, and to be about the same thing;
  /// people of a month may bound people of a day.
  private func checkCeiling(of series: Series, unit: Unit?, with decoder: inout NodeDecoder) {
    guard let ceiling = series.ceiling else { return }
    switch ceiling.value {
    case .quantity(let level):
      guard let unit, level.unit != .one, !level.unit.isCompatible(with: unit) else { return }
      decoder.report(
        .unitMismatch, "the ceiling is in '\(level.unit)', the series in '\(unit)'",
        at: ceiling.location)
    case .fact(let id):
      guard let fact = book.fact(id) else {
        decoder.reportUnknown(
          .unknownFact, "fact", id, among: book.facts.map(\.id), at: ceiling.location)
        return
      }
      check(fact, as: ceiling, unit: unit, with: &decoder)
    }
  }

  private func check(
    _ fact: Fact, as ceiling: Located<Ceiling>, unit: Unit?, with decoder: inout NodeDecoder
  ) {
    guard case .number = fact.figure else {
      decoder.report(
        .unitMismatch, "the fact '\(fact.id)' is not a level, so it is no ceiling",
        at: ceiling.location, notes: ["it says \(fact.published)"])
      return
    }
    if let unit, fact.unit.dimensions != unit.dimensions {
      decoder.report(
        .unitMismatch, "the ceiling '\(fact.id)' is in '\(fact.unit)', the series in '\(unit)'",
        at: ceiling.location)
    }
    let published = book.source(of: fact)?.publishedBy
    if let published, let asOf = draft.evidence?.asOf.value, published > asOf {
      decoder.report(
        .valueOutOfRange, "the ceiling '\(fact.id)' was not known on \(asOf)",
        at: ceiling.location, notes: ["it was published by \(published)"])
    }
  }
}

extension Fact {
  /// Whether the fact's figure is one of a level in `unit`: a sum over a period is one of a rate.
  fileprivate func states(a unit: Unit) -> Bool {
    let own = periodKind == .total ? unit * .year : unit
    return self.unit.isCompatible(with: own)
  }
}
