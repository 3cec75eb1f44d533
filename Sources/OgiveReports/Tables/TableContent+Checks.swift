public import OgiveScenarios

extension TableContent {
  /// `checks.csv`: whether what must hold does, scenario by scenario.
  public static func checks(_ rows: [CheckRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: ["check", "scenario", "that", "level", "holds", "held", "fails_at"],
      rows: rows.map { row in
        [
          .text(row.check), .text(row.scenario.description), .text(row.that), .text(row.level),
          .text(row.holds ? "yes" : "no"), .number(row.held, unit: "1"), .text(row.failsAt),
        ]
      })
  }
}
