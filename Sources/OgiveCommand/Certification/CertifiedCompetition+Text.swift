internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

extension CertifiedCompetition {
  /// A row for each answer.
  var table: TableContent {
    TableContent(
      caption: .words(problem), columns: ["quantity", "published", "here"],
      rows: answers.map { answer in
        [
          .text(answer.quantity), .number(answer.published, unit: "1"),
          .number(answer.found, unit: "1"),
        ]
      })
  }

  /// How many answers come out as published.
  var summary: String {
    let count = answers.count(where: \.isReproduced)
    return "\(problem): \(count) of \(answers.count) answers reproduced; \(termination)"
  }

  /// The competition as an object.
  var json: JSONValue {
    [
      "title": .string(problem),
      "passed": .bool(isPassed),
      "termination": .string(termination),
      "answers": table.json,
    ]
  }
}
