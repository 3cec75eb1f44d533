public import OgiveEvidence
public import OgiveText

/// A scenario file that has been read and checked whole: everything in it means something.
///
/// It comes from ``ScenarioDraft/checked(against:found:)`` only.
public struct ScenarioFile: Sendable {
  /// The path as the person gave it.
  public var path: String
  /// The title by language code, `en` and `zh`.
  public var title: [String: String]
  /// The only source of randomness.
  public var seed: UInt64
  /// How many Monte Carlo draws are made.
  public var draws: Int
  public var time: TimeGrid
  public var evidence: EvidenceBlock
  /// The series in the order of the file.
  public var series: [Series]
  /// The unit of every series, by its name: the stated one, else the facts'.
  public var units: [String: Unit]
  /// The facts of every series by its name: those that enter its fit, and those that do not.
  public var selections: [String: EvidenceSelection]
  /// The series that act on each other; nil where none do.
  public var competition: CompetitionBlock?
  /// What is believed of the curves, in the order of the file.
  public var assumptions: [Assumption]
  /// The numbers that are assumed, in the order of the file.
  public var numbers: [AssumedNumber]
  /// Which of the quantities go together.
  public var correlations: [RankCorrelation]
  public var stocks: [Stock]
  public var definitions: [Definition]
  /// The scenarios in the order of the file; one named `base` where the file has none.
  public var scenarios: [Scenario]
  /// The questions in the order of the file.
  public var questions: [NamedQuestion]
  /// What must hold, in the order of the file.
  public var checks: [Check]
  /// What is tried through many values, in the order of the file.
  var sweep: [SweepAxis]
  /// The cells in the order of the file.
  public var notebook: [NotebookCell]
  /// The facts that the cells' prose quotes, by their ids.
  public var quotedFacts: [String: Fact]
  /// What people call the scenarios, questions, quantities and ambiguous facts.
  public var naming: Naming {
    Naming(
      scenarios: Self.titles(scenarios.map { ($0.name.value, $0.title) }),
      questions: Self.titles(questions.map { ($0.name.value, $0.title) }),
      quantities: Self.titles(
        series.map { ($0.name.value, $0.title) } + stocks.map { ($0.name.value, $0.title) }
          + definitions.map { ($0.name.value, $0.title) }
          + assumptions.map { ($0.name.value, $0.title) }
          + numbers.map { ($0.name.value, $0.title) }),
      facts: Self.titles(evidence.readings.map { ($0.fact.value, $0.title) }))
  }

  private static func titles(
    _ named: [(name: String, title: Translated<String>)]
  ) -> [String: Translated<String>] {
    Dictionary(named.filter { !$0.title.isEmpty }.map { ($0.name, $0.title) }) { first, _ in first }
  }

  /// The names of the definitions that fan charts show, in the order of the cells.
  var fans: [String] {
    notebook.fans(of: definitions.map(\.name.value), besides: series).map(\.name)
  }
  /// What is doubtful but no mistake.
  public var warnings: [Diagnostic]
}
