internal import OgiveScenarios

extension TableContent {
  /// The facts that were not fitted, and why.
  static func leftOut(_ rows: [EvidenceRow], naming: Naming) -> TableContent {
    TableContent(
      caption: "",
      columns: ["series", "fact", "period", "published", "why", "source"],
      rows: rows.filter { !$0.isFitted }.map { row in
        [.label(naming.quantity(row.series))]
          + [row.fact, row.period, row.published, row.status, row.source].map { .text($0) }
      })
  }
}

extension EvidenceRow {
  /// Whether the curves were fitted to the fact.
  var isFitted: Bool { status == "fitted" }
}
