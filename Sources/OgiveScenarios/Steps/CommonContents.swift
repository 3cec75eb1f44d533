/// The contents of what every scenario of a file has as the file says it, written once for all of them.
struct CommonContents {
  /// Those of the assumed numbers, by name.
  let numbers: [String: String?]
  let questions: [String?]
  let checks: [String?]

  init(of file: ScenarioFile) {
    numbers = Dictionary(file.numbers.map { ($0.name.value, ContentText.of($0)) }) { first, _ in
      first
    }
    questions = file.questions.map { ContentText.of($0) }
    checks = file.checks.map { ContentText.of($0) }
  }
}
