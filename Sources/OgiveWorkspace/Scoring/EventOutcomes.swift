public import OgiveText

/// What came true of the events that were asked about: a file with `question` and `happened` (1 or 0,
/// yes or no, true or false), and `at` where a question has several dates.
public struct EventOutcomes: Sendable {
  /// What an event is told apart by.
  struct Key: Hashable {
    let question: String
    let at: String
  }

  private(set) var outcomes: [Key: (happened: Bool, place: SourceLocation)] = [:]

  private static let words = [
    "1": true, "yes": true, "true": true, "0": false, "no": false, "false": false,
  ]

  /// Reads the outcomes of a file.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    var problems = table.problems(requiring: ["question", "happened"])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    for row in table.rows {
      guard let question = table.cell("question", of: row),
        let word = table.cell("happened", of: row)
      else { continue }
      let key = Key(
        question: FormulaGuard.unguarded(question.text),
        at: FormulaGuard.unguarded(table.cell("at", of: row)?.text ?? ""))
      guard let happened = Self.words[word.text.lowercased()] else {
        problems.append(
          Diagnostic(
            .unknownWord, "'\(word.text)' does not say whether it happened", at: word.location,
            notes: ["write 1 or 0, yes or no, true or false"]))
        continue
      }
      if let old = outcomes.updateValue((happened, question.location), forKey: key) {
        problems.append(
          Diagnostic(
            .repeatedRow, "the outcome is given already on line \(old.place.line)",
            at: question.location))
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
  }
}
