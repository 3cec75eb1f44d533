public import OgiveScenarios
public import OgiveText

/// A scenario file that is run again whenever it, or its evidence, is written.
///
/// Steps are held in memory from run to run, so that a run after an edit makes those alone that the edit
/// touches. Nothing is written.
public actor LiveScenario {
  /// What a run came to.
  public struct Update: Sendable {
    /// Counts the runs from one.
    public let version: Int
    /// What was found; nil where the file could not be run.
    public let outcome: RunOutcome?
    /// Mistakes where it could not be run, else doubts.
    public let diagnostics: [Diagnostic]
    /// Why it could not be run, where that is no mistake in a file.
    public let failure: String?
    /// What became of its steps.
    public let steps: StepMemory.Count
    /// How long it took from reading to result, in seconds.
    public let seconds: Double
  }

  /// The path of the scenario file.
  public nonisolated let path: String
  private let threads: Int
  private var memory: StepMemory?
  private var stamps: [String: FileStamp?] = [:]
  private var version = 0
  /// How often the scenario file was found empty, one time after another.
  private var emptyLooks = 0
  /// So often an empty file is taken for one that is about to be written.
  private static let patience = 10

  /// A scenario file that has not been run yet.
  public init(_ path: String, threads: Int) {
    self.path = path
    self.threads = threads
  }

  /// Whether a file of the scenario was written, removed or made since the last run began. An empty
  /// scenario file counts only when it stays empty for several calls.
  public func hasChanged() -> Bool {
    emptyLooks = FileStamp(of: path)?.isEmpty == true ? emptyLooks + 1 : 0
    if (1...Self.patience).contains(emptyLooks) { return false }
    return stamps.isEmpty || stamps.contains { FileStamp(of: $0.key) != $0.value }
  }

  /// Runs the scenario as its files are now.
  ///
  /// - Parameter text: What the scenario file is to say instead of what it says.
  public func run(
    saying text: String? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async -> Update {
    let clock = ContinuousClock()
    let start = clock.now
    version += 1
    let number = version
    watch()
    var outcome: RunOutcome?
    var diagnostics: [Diagnostic] = []
    var failure: String?
    do {
      let scenario = try load(text)
      diagnostics = scenario.warnings
      let runner = Runner(
        scenario.file, evidence: scenario.book, threads: threads, store: memory(of: scenario),
        progress: progress)
      outcome = RunOutcome(scenario: scenario, result: try await runner.run())
    } catch let error as DiagnosticError {
      diagnostics = error.diagnostics
    } catch {
      failure = "\(error)"
    }
    return Update(
      version: number, outcome: outcome, diagnostics: diagnostics, failure: failure,
      steps: memory?.finish() ?? StepMemory.Count(),
      seconds: start.duration(to: clock.now) / .seconds(1))
  }

  private func load(_ text: String?) throws(DiagnosticError) -> LoadedScenario {
    guard let text else { return try LoadedScenario.load(path) }
    return try LoadedScenario.load(path, saying: Array(text.utf8))
  }

  private func memory(of scenario: LoadedScenario) -> StepMemory {
    let known = memory ?? StepMemory(over: StepCache(of: scenario, isReadOnly: true))
    memory = known
    return known
  }

  /// Remembers how the scenario's files are now, before they are read, so that what is written meanwhile
  /// counts as changed. Of a file that cannot be read the evidence is what it was.
  private func watch() {
    let evidence = EvidenceFiles.paths(namedIn: path) ?? Array(stamps.keys)
    stamps = Dictionary((evidence + [path]).map { ($0, FileStamp(of: $0)) }) { first, _ in first }
  }
}
