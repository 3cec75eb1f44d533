public import OgiveEvidence

/// Everything that one execution of a scenario file found: values only, in the order of the tables.
///
/// Tables, charts and reports are drawn from this and nothing else.
public struct RunResult: Sendable {
  /// The title by language code, `en` and `zh`.
  public var title: [String: String]
  /// The last day of what was known.
  public var asOf: CalendarDate
  public var seed: UInt64
  public var draws: Int
  /// What is followed, in the order of the file.
  public var series: [SeriesHeading]
  public var forecast: [ForecastRow]
  public var answers: [AnswerRow]
  /// Whether what must hold does.
  public var checks: [CheckRow]
  /// The answers with each family alone.
  public var families: [FamilyAnswerRow]
  public var parameters: [ParameterRow]
  public var evidence: [EvidenceRow]
  /// Where the figures were read.
  public var sources: [SourceRow]
  /// The series that each figure asked about rests on, by the figure's text.
  public var foundations: [String: [String]]
  /// What may be made of the whole, series by series.
  public var verdicts: [VerdictRow]
  /// What the sweep found; nil where the file has none.
  public var sweep: SweepTable?
  /// The scenarios under every reading of the facts, in the order of the file.
  public var order: [ScenarioName] = []
  /// What people call the scenarios, questions and quantities.
  public var naming = Naming()
  /// The definitions that fan charts of the notebook show.
  public var definitions: [SeriesHeading] = []
  /// What the density, share and backtest charts of the notebook are drawn from.
  public var densities: [DensityCurve] = []
  public var shares: [ShareRow] = []
  public var backtests: [BacktestRow] = []
  /// The notebook's cells in the order of the file.
  public var cells: [CellResult]

  /// The result of an execution.
  public init(
    title: [String: String], asOf: CalendarDate, seed: UInt64, draws: Int,
    series: [SeriesHeading], forecast: [ForecastRow], answers: [AnswerRow], checks: [CheckRow],
    families: [FamilyAnswerRow], parameters: [ParameterRow], evidence: [EvidenceRow],
    sources: [SourceRow] = [], foundations: [String: [String]] = [:], verdicts: [VerdictRow],
    sweep: SweepTable? = nil, cells: [CellResult]
  ) {
    self.title = title
    self.asOf = asOf
    self.seed = seed
    self.draws = draws
    self.series = series
    self.forecast = forecast
    self.answers = answers
    self.checks = checks
    self.families = families
    self.parameters = parameters
    self.evidence = evidence
    self.sources = sources
    self.foundations = foundations
    self.verdicts = verdicts
    self.sweep = sweep
    self.cells = cells
  }

  /// The scenarios that something is told of, in the order of the file.
  public var scenarios: [ScenarioName] {
    let told = Set(answers.map(\.scenario) + forecast.map(\.scenario))
    var seen: Set<ScenarioName> = []
    return (order + answers.map(\.scenario) + forecast.map(\.scenario))
      .filter { told.contains($0) && seen.insert($0).inserted }
  }

  /// Whether every check whose level is error holds.
  public var isAsChecked: Bool { checks.allSatisfy { $0.holds || $0.level != "error" } }

  /// Whether the draws of every posterior can be relied on.
  public var isConverged: Bool { !verdicts.contains { $0.code == "unconverged" } }
}
