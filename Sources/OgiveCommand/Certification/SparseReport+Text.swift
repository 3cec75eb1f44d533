internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

extension SparseReport {
  /// A row for each window.
  var table: TableContent {
    TableContent(
      caption: "sparse windows",
      columns: [
        "series", "figures", "whole series", "least squares", "2.5%", "median", "97.5%", "covers",
      ],
      rows: windows.map { window in
        [
          .text(window.series), .number(Double(window.figures), unit: "1"),
          .number(window.whole, unit: "1"), .number(window.leastSquares, unit: "1"),
        ] + window.quantiles.map { .number($0, unit: "1") }
          + [.text(window.covers ? "yes" : "no")]
      })
  }

  /// What the windows come to, and whether it is what is promised.
  var summary: String {
    let style = NumberStyle(.english)
    return """
      sparse windows: \(covered) of \(windows.count) intervals of 95% cover the whole series' \
      capacity, \(diverged) diverge (least squares: \
      \(leastSquaresDiverged)); median log width \(style.text(medianLogWidth)), the prior's \
      \(style.text(SparseReport.priorWidth)); promised \
      \(style.percent(SparseReport.promisedCoverage)), none and at most \
      \(style.text(SparseReport.promisedWidth)): \(isPassed ? "kept" : "broken")
      """
  }

  /// The report as an object.
  var json: JSONValue {
    [
      "title": "sparse windows",
      "passed": .bool(isPassed),
      "windows": table.json,
      "covered": .integer(covered),
      "diverged": .integer(diverged),
      "least_squares_diverged": .integer(leastSquaresDiverged),
      "median_log_width": .number(medianLogWidth),
      "prior_log_width": .number(SparseReport.priorWidth),
    ]
  }
}
