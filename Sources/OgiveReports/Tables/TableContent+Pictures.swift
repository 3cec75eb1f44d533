internal import OgiveEvidence
public import OgiveScenarios

extension TableContent {
  /// `densities.csv`: what density charts are drawn from.
  public static func densities(_ curves: [DensityCurve]) -> TableContent {
    TableContent(
      caption: "", columns: ["of", "known", "value", "density", "unit"],
      rows: curves.flatMap { curve in
        curve.points.map { point in
          [
            .text(curve.of), .text(curve.state.rawValue), .number(point.value, unit: ""),
            .number(point.density, unit: ""), .text(curve.unit),
          ]
        }
      })
  }

  /// `shares.csv`: what share charts are drawn from.
  public static func shares(_ rows: [ShareRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: ["parts", "scenario", "of", "target_end_date", "mean", "p05", "p95"],
      rows: rows.map { row in
        [
          .text(row.parts.joined(separator: " ")), .text(row.scenario.description), .text(row.of),
          .text(row.targetEndDate.description),
        ] + [row.mean, row.low, row.high].map { .number($0, unit: "1") }
      })
  }

  /// `backtest.csv`: published levels beside what earlier facts let one expect.
  public static func backtests(_ rows: [BacktestRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: [
        "series", "fact", "period", "known_facts", "published", "p05", "p25", "p50", "p75", "p95",
        "unit",
      ],
      rows: rows.map { row in
        [
          .text(row.series), .text(row.fact), .text(row.period.description),
          .number(Double(row.known), unit: "1"), .number(row.published, unit: ""),
        ] + row.quantiles.map { .number($0, unit: "") } + [.text(row.unit)]
      })
  }
}
