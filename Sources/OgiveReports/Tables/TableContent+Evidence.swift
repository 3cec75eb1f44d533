public import OgiveScenarios

extension TableContent {
  /// `evidence.csv`: every fact of every series, fitted or not, and what the curve says instead.
  public static func evidence(_ rows: [EvidenceRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: [
        "series", "variant", "fact", "reading", "period", "relation", "published", "value",
        "fitted",
        "residual", "pull", "influence", "status", "source",
      ],
      rows: rows.map { row in
        [
          .text(row.series), .text(row.readings.description), .text(row.fact), .text(row.reading),
          .text(row.period),
          .text(row.relation), .text(row.published), .number(row.value, unit: ""),
          .number(row.fitted, unit: ""), .number(row.residual, unit: "1"),
          .number(row.pull, unit: "1"), .number(row.influence, unit: "1"),
          .text(row.status.description), .text(row.source),
        ]
      })
  }
}
