internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

extension CertifiedPosterior {
  /// A row for each quantity.
  var table: TableContent {
    TableContent(
      caption: .words(problem),
      columns: ["quantity", "published", "sd", "mean", "sd here", "distance", "effective draws"],
      rows: moments.map { moment in
        [.text(moment.quantity)]
          + [
            moment.publishedMean, moment.publishedDeviation, moment.mean, moment.deviation,
            moment.distance, moment.effectiveSize,
          ].map { .number($0, unit: "1") }
      })
  }

  /// What the quantities come to, and whether it is what is promised.
  var summary: String {
    let style = NumberStyle(.english)
    return """
      \(problem): means at most \(style.text(worstDistance)) standard errors from the published \
      ones; promised \(style.text(Self.promisedDistance)): \(isPassed ? "kept" : "broken")
      """
  }

  /// The posterior as an object.
  var json: JSONValue {
    [
      "title": .string(problem),
      "passed": .bool(isPassed),
      "worst_distance": .number(worstDistance),
      "quantities": table.json,
    ]
  }
}
