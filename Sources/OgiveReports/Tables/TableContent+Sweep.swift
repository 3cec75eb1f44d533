public import OgiveScenarios

extension TableContent {
  /// `sweep.csv`: a row for each scenario at each place of the axes, with what was changed, lengths of
  /// time in years, and what was found.
  public static func sweep(_ table: SweepTable) -> TableContent {
    TableContent(
      caption: "",
      columns: ["row", "scenario"]
        + (table.changed + table.outcomes.names).map(TableContent.Column.ours),
      rows: table.rows.map { row in
        [.text(String(row.index)), .text(row.scenario.description)]
          + row.values.map { .number($0?.number, unit: "1") }
          + row.found.map { .number($0, unit: "1") }
      })
  }
}
