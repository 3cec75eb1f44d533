internal import OgiveScenarios

extension TableContent {
  /// The facts that were not fitted, and why: each once, however often ambiguous ones are read.
  static func leftOut(_ rows: [EvidenceRow], naming: Naming) -> TableContent {
    var seen: Set<[Cell]> = []
    return TableContent(
      caption: "",
      columns: ["series", "fact", "period", "published", "why", "source"],
      rows: rows.filter { $0.status != .fitted }.map { row in
        [
          .label(naming.quantity(row.series)), .text(row.fact), .text(row.period),
          .text(row.published), .words(row.status.words), .text(row.source),
        ]
      }.filter { seen.insert($0).inserted })
  }
}
