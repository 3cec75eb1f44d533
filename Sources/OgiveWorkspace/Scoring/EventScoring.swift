public import OgiveInference
public import OgiveText

/// The probabilities of a results folder held against what came true.
public struct EventScoring: Sendable {
  /// The events in the order of the answers.
  public let events: [ScoredEvent]
  /// What could not be held against anything.
  public let warnings: [Diagnostic]

  /// Scores the `answers.csv` of a results folder, or a file in its columns.
  ///
  /// - Throws: everything that is wrong with it, at its place; `E604` where none of its probabilities has
  ///   an outcome.
  public init(of results: String, outcomes: EventOutcomes) throws(DiagnosticError) {
    let folder = results.hasSuffix("/") ? String(results.dropLast()) : results
    let path = results.hasSuffix(".csv") ? results : folder + "/answers.csv"
    let input = try InputFile.read(path)
    let table = try CSVReader.read(bytes: input.bytes, file: path)
    let names = ["question", "scenario", "at", "statistic", "value"]
    let problems = table.problems(requiring: names)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var events: [ScoredEvent] = []
    var met: Set<EventOutcomes.Key> = []
    for row in table.rows where table.cell("statistic", of: row)?.text == "probability" {
      let text = { (name: String) in
        FormulaGuard.unguarded(table.cell(name, of: row)?.text ?? "")
      }
      let key = EventOutcomes.Key(question: text("question"), at: text("at"))
      guard let outcome = outcomes.outcomes[key], let cell = table.cell("value", of: row) else {
        continue
      }
      met.insert(key)
      events.append(try Self.event(key, text("scenario"), cell, outcome.happened))
    }
    self.events = events
    warnings = outcomes.outcomes.filter { !met.contains($0.key) }.map(\.value.place).sorted()
      .map { Diagnostic(.leftUnscored, "nothing was said of this", at: $0, severity: .warning) }
    guard !events.isEmpty else {
      throw DiagnosticError([
        Diagnostic(
          .nothingToScore, "no probability in '\(path)' has an outcome", at: nil,
          notes: ["the two are joined by question and at"])
      ])
    }
  }

  private static func event(
    _ key: EventOutcomes.Key, _ scenario: String, _ cell: CSVCell, _ happened: Bool
  ) throws(DiagnosticError) -> ScoredEvent {
    let probability = try cell.number()
    do throws(ScoreError) {
      return try ScoredEvent(
        question: key.question, at: key.at, scenario: scenario, probability: probability,
        happened: happened)
    } catch {
      throw DiagnosticError([
        Diagnostic(
          .valueOutOfRange, "a probability lies between 0 and 1", at: cell.location)
      ])
    }
  }
}
