public import OgiveScenarios

extension TableContent {
  /// `answers.csv`: every number of every answer.
  public static func answers(_ rows: [AnswerRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: [
        "question", "scenario", "of", "at", "statistic", "value", "standard_error", "unit",
      ],
      rows: rows.map { row in
        [
          .text(row.question), .text(row.scenario.description), .text(row.of), .text(row.at),
          .text(row.statistic), .number(row.value, unit: row.unit),
          .number(row.standardError, unit: row.unit), .text(row.unit),
        ]
      })
  }
}
