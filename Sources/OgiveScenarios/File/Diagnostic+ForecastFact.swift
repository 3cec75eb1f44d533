internal import OgiveEvidence
internal import OgiveText

extension Diagnostic {
  /// A fact that is to be fitted is about a time that was wholly to come when its source appeared; nil
  /// where it is not.
  init?(_ fact: Fact, isForecastOf source: Source) {
    guard fact.period.firstDay > source.publishedBy else { return nil }
    self.init(
      .figureDoesNotFitRelation,
      "'\(fact.id)' is about \(fact.period), but its source appeared in \(source.published)",
      at: fact.location(of: .period),
      notes: ["a forecast has the relation 'forecast'; else mend the period or the source's date"])
  }
}
