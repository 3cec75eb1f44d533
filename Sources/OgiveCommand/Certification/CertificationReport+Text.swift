internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios

extension CertificationReport {
  /// A row for each run.
  var table: TableContent {
    TableContent(
      caption: .words(title),
      columns: ["problem", "start", "digits", "of errors", "iterations", "method", "stopped"],
      rows: runs.map { run in
        [
          .text(run.problem), .text(run.start.rawValue), .number(run.digits, unit: "1"),
          .number(run.worstErrorDigits, unit: "1"), .number(Double(run.iterations), unit: "1"),
          .text(run.method), .text(run.termination),
        ]
      })
  }

  /// What the runs come to, and whether it is what is promised.
  var summary: String {
    let style = NumberStyle(.english)
    return """
      \(title): \(solvedCount) of \(runs.count) solved; \
      \(style.text(averageDigits)) digits on average, \(style.text(worstDigits)) at worst; \
      promised \(style.text(promise.average)) and \(style.text(promise.worst)): \
      \(isPassed ? "kept" : "broken")
      """
  }
}
