import OgiveEvidence
public import OgiveText

/// A scenario file as far as it could be read on its own, with every mistake found so far.
///
/// It names the files of evidence that are to be read next; ``checked(against:found:)`` then holds it
/// against them.
public struct ScenarioDraft: Sendable {
  /// The path as the person gave it.
  public internal(set) var path: String
  /// What is wrong, in the order of the file.
  public internal(set) var diagnostics: [Diagnostic] = []
  public internal(set) var title: [String: String] = [:]
  public internal(set) var seed: UInt64 = 1
  public internal(set) var draws = 4000
  public internal(set) var time: TimeGrid?
  /// Which facts are known; nil where the block is missing or cannot be read.
  public internal(set) var evidence: EvidenceBlock?
  public internal(set) var series: [Series] = []
  public internal(set) var definitions: [Definition] = []
  public internal(set) var correlations: [RankCorrelation] = []
  public internal(set) var stocks: [Stock] = []
  public internal(set) var checks: [Check] = []
  public internal(set) var questions: [NamedQuestion] = []
  var sweep: [SweepEntry] = []
  public internal(set) var notebook: [NotebookCell] = []
  var model: [ModelEntry] = []
  /// Nil where the block is missing or cannot be read.
  var competition: CompetitionEntry?
  var assumptionEntries: [AssumptionEntry] = []
  var assumptionNames: [String] = []
  var scenarios: [ScenarioEntry] = []
  var merged: [MergedScenario] = []
  /// The facts that events may be placed by; none before they are read.
  var facts = KnownFacts()
  /// Whether there is a `model` block at all.
  var hasModel = false
  /// Every name that the file gives, those that could not be read included.
  var questionNames: [String] = []
  var seriesNames: [String] = []
  var definitionNames: [String] = []
  var stockNames: [String] = []
  var scenarioNames = [ScenarioMerge.implicitName]

  /// The assumptions that are numbers of their own and not about a series' parameter.
  var numberEntries: [AssumptionEntry] { assumptionEntries.filter { !$0.isAboutParameter } }
  /// Their names, those of what could not be read included.
  var numberNames: [String] { assumptionNames.filter { !$0.contains(".") } }

  /// Reads the text of a scenario file. `path` is only used to say where a mistake is.
  ///
  /// Whatever the text, reading ends soon and in bounded memory.
  public init(reading text: String, path: String) {
    self.path = path
    let outcome = YAMLReader(file: path).read(text)
    var decoder = NodeDecoder(diagnostics: outcome.diagnostics)
    if let root = outcome.root {
      ScenarioSchema.decode(root, into: &self, with: &decoder)
    }
    diagnostics = decoder.sorted
  }
}
