public import OgiveScenarios

extension TableContent {
  /// `parameters.csv`: every fitted parameter of every curve, with where its prior comes from.
  public static func parameters(_ rows: [ParameterRow]) -> TableContent {
    TableContent(
      caption: "",
      columns: ["series", "variant", "curve", "weight", "parameter", "unit", "estimate", "sd"]
        + ParameterRow.levels.map { .ours(quantileTitle($0)) } + [
          "r_hat", "ess", "k_hat", "origin",
        ],
      rows: rows.map { row in
        let found = row.diagnostics
        let numbers: [Double?] =
          [row.estimate, row.standardDeviation] + row.quantiles
          + [found.convergence, found.effectiveSize, found.weightShape]
        return [
          .text(row.series), .text(row.reading), .text(row.curve), .number(row.weight, unit: "1"),
          .text(row.parameter), .text(row.unit),
        ] + numbers.map { .number($0, unit: "") } + [.text(row.origin)]
      })
  }

  /// `p05` for 0.05.
  private static func quantileTitle(_ level: Double) -> String {
    let percent = Int((level * 100).rounded())
    return "p" + (percent < 10 ? "0" : "") + String(percent)
  }
}
