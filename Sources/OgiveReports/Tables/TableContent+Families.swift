public import OgiveScenarios

extension TableContent {
  /// `families.csv`: the first scenario's answers with each family alone in place of a series' average.
  public static func families(_ rows: [FamilyAnswerRow]) -> TableContent {
    let answers = TableContent.answers(rows.map(\.answer))
    return TableContent(
      caption: "", columns: ["series", "curve", "weight"] + answers.columns,
      rows: zip(rows, answers.rows).map { row, cells in
        [.text(row.series), .text(row.curve), .number(row.weight, unit: "1")] + cells
      })
  }
}
