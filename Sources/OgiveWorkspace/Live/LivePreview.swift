public import OgiveScenarios
public import OgiveText

/// What a run of a live scenario is about to find, to be shown until it has. There is no way to write it.
public struct LivePreview: Sendable {
  /// The number of the run.
  public let version: Int
  /// What it is about to find.
  public let found: RunPreview
  /// How long it took from reading the files to here, in seconds.
  public let seconds: Double
  private let scenario: LoadedScenario

  init(version: Int, found: RunPreview, of scenario: LoadedScenario, seconds: Double) {
    self.version = version
    self.found = found
    self.scenario = scenario
    self.seconds = seconds
  }

  /// What is doubtful but no mistake.
  public var diagnostics: [Diagnostic] { scenario.warnings }

  /// The title, as an outcome has it.
  public var title: String { outcome.title }

  /// Its `report.html`.
  public var report: String { outcome.report }

  private var outcome: RunOutcome { RunOutcome(scenario: scenario, result: found.result) }
}
