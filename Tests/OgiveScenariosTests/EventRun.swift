import OgiveEvidence
import OgiveText

@testable import OgiveScenarios

/// Runs files of one series to which something happens.
enum EventRun {
  static let head = """
    ogive: 1
    title: A series to which something happens
    seed: 5
    time: {from: 2020-01, to: 2023-12, step: quarter}
    evidence: {facts: facts.csv, as_of: 2022-04-30}
    series: {channels: {subject: channels, metric: dau, unit: people/day}}
    model: {channels: {curve: logistic}}

    """

  static func file(_ text: String, draws: Int = 400) throws -> ScenarioFile {
    try ScenarioDraft(reading: "\(head)draws: \(draws)\n\(text)", path: "f")
      .checked(against: SmallBook.book())
  }

  static func runner(_ text: String, draws: Int = 400) throws -> Runner {
    try Runner(file(text, draws: draws), evidence: SmallBook.book(), threads: 2)
  }

  static func run(_ text: String, draws: Int = 400) async throws -> RunResult {
    try await runner(text, draws: draws).run()
  }

  /// The mistakes of a file; its warnings where it has none.
  static func diagnostics(_ text: String) -> [Diagnostic] {
    do {
      return try file(text).warnings
    } catch let error as DiagnosticError {
      return error.diagnostics
    } catch {
      return []
    }
  }
}

extension RunResult {
  /// The forecast's values in a scenario, row by row.
  func paths(_ scenario: ScenarioName) -> [Double] {
    forecast.filter { $0.scenario == scenario }.map(\.value)
  }

  /// The number of an answer in a scenario.
  func value(_ question: String, _ statistic: String, at: String, in scenario: ScenarioName)
    -> Double?
  {
    answers.first {
      $0.question == question && $0.statistic == statistic && $0.at == at && $0.scenario == scenario
    }?.value
  }
}
