internal import OgiveEvidence

extension Runner {
  /// The sources of the facts that are in the tables, speak for an assumption or an event, or are quoted in
  /// prose, in the order of the file of sources.
  func sourceRows(of evidence: [EvidenceRow]) -> [SourceRow] {
    let cited = file.assumptions.map(\.cite) + file.numbers.map(\.cite)
    let named = file.scenarios.flatMap(\.events).flatMap { $0.measures + $0.dates }.map(\.fact)
    let facts = (cited.compactMap { $0 } + named).compactMap { book.fact($0.value) }
    let used = Set(
      evidence.map(\.source) + facts.map(\.source) + file.quotedFacts.values.map(\.source))
    return book.sources.filter { used.contains($0.id) }.map { source in
      SourceRow(
        id: source.id, title: source.title, producer: source.producer,
        published: source.published.description, address: source.url)
    }
  }
}
