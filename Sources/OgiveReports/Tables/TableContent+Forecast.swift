internal import OgiveEvidence
public import OgiveScenarios

extension TableContent {
  /// `forecast.csv`: the columns of the hubverse model-output format.
  public static func forecast(_ rows: [ForecastRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: [
        "origin_date", "scenario_id", "location", "target", "horizon", "target_end_date",
        "output_type", "output_type_id", "value",
      ],
      rows: rows.map { row in
        [
          .text(row.originDate.description), .text(row.scenario.description), .text(row.location),
          .text(row.target), .number(Double(row.horizon), unit: "1"),
          .text(row.targetEndDate.description), .text("quantile"),
          .number(row.level, unit: "1"), .number(row.value, unit: ""),
        ]
      })
  }
}
