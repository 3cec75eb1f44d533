import OgiveEvidence
import OgiveTestSupport
import OgiveText

@testable import OgiveScenarios

/// Runs files that have no series, so that what they say is all there is.
enum SmallRun {
  /// What every such file begins with: two years, and facts that only `fact(…)` may name.
  private static let head = """
    ogive: 1
    title: A file without series
    seed: 11
    time: {from: 2020-01, to: 2021-12, step: month}
    evidence: {facts: facts.csv, as_of: 2022-04-30}

    """

  static func file(_ text: String, draws: Int = 400) throws -> ScenarioFile {
    try ScenarioDraft(reading: "\(head)draws: \(draws)\n\(text)", path: "f")
      .checked(against: SmallBook.book())
  }

  static func run(_ text: String, draws: Int = 400) async throws -> RunResult {
    try await Runner(file(text, draws: draws), evidence: SmallBook.book(), threads: 2).run()
  }

  /// The mistakes of a file; its warnings where it has none.
  static func diagnostics(_ text: String) throws -> [Diagnostic] {
    do {
      return try file(text).warnings
    } catch let error as DiagnosticError {
      return error.diagnostics
    }
  }
}

extension RunResult {
  /// The number of an answer.
  func value(_ question: String, _ statistic: String, at: String = "", of: String? = nil) -> Double?
  {
    answers.first {
      $0.question == question && $0.statistic == statistic && (at.isEmpty || $0.at == at)
        && (of ?? $0.of) == $0.of
    }?.value
  }
}
