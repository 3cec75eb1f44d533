public import OgiveInference
public import OgiveScenarios

extension TableContent {
  /// `ogive explain prior`: what the priors of one family let one expect.
  public static func predictive(_ found: PriorPredictive, curve: String) -> TableContent {
    TableContent(
      caption: "What the priors of \(curve) expect before the facts",
      columns: ["quantity", "5%", "25%", "median", "75%", "95%", "facts", "unit"],
      rows: found.rows.map { row in
        [.text(row.quantity)] + row.quantiles.map { .number($0.isFinite ? $0 : nil, unit: "1") }
          + [.number(row.observed, unit: "1"), .text(row.unit == "1" ? "" : row.unit)]
      })
  }
}
