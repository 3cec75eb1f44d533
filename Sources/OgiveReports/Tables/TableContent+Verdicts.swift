public import OgiveScenarios

extension TableContent {
  /// `verdicts.csv`: what each series' posterior may be used for.
  public static func verdicts(_ rows: [VerdictRow]) -> TableContent {
    TableContent(
      caption: "", columns: ["series", "variant", "curve", "code", "facts", "sentence"],
      rows: rows.map { row in
        [
          row.series, row.readings.description, row.curve, row.code,
          row.facts.joined(separator: " "),
          row.sentence,
        ]
        .map { .text($0) }
      })
  }
}
