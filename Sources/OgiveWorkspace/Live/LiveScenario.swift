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
  /// The evidence that the scenario file named at last.
  private var evidence: [String] = []
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
  /// - Parameters:
  ///   - text: What the scenario file is to say instead of what it says.
  ///   - show: Is given what the run is about to find, where that can be told before it is done.
  /// - Throws: `CancellationError` where the task was cancelled; what `show` throws.
  public func run(
    saying text: String? = nil,
    previewing show: @escaping @Sendable (LivePreview) async throws -> Void = { _ in },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> Update {
    let clock = ContinuousClock()
    let start = clock.now
    let seconds = { start.duration(to: clock.now) / .seconds(1) }
    version += 1
    let number = version
    watch()
    var problems = Problems()
    let scenario = try await tried(&problems) { try load(text) }
    let named = scenario.map { EvidenceFiles.paths(named: $0.file.evidence, in: path) }
    watch(named ?? evidenceSoFar ?? evidence)
    var result: RunResult?
    if let scenario {
      let runner = Runner(
        scenario.file, evidence: scenario.book, threads: threads, store: memory(of: scenario),
        progress: progress)
      if let found = try await tried(&problems, { try await runner.preview() }) ?? nil {
        try await show(
          LivePreview(version: number, found: found, of: scenario, seconds: seconds()))
      }
      memory?.begin()
      result = try await tried(&problems) { try await runner.run() }
    }
    return Update(
      version: number,
      outcome: scenario.flatMap { scenario in
        result.map { RunOutcome(scenario: scenario, result: $0) }
      },
      diagnostics: problems.diagnostics ?? scenario?.warnings ?? [], failure: problems.failure,
      steps: memory?.finish() ?? StepMemory.Count(), seconds: seconds())
  }

  /// Why something is not there.
  private struct Problems {
    var diagnostics: [Diagnostic]?
    var failure: String?
  }

  /// What is made apart from the threads that wait; nil where there are problems.
  ///
  /// - Throws: `CancellationError`.
  private func tried<Value: Sendable>(
    _ problems: inout Problems, _ make: @Sendable () async throws -> Value
  ) async throws -> Value? {
    problems = Problems()
    do {
      return try await withTaskExecutorPreference(LiveExecutor.shared) { try await make() }
    } catch let error as DiagnosticError {
      problems.diagnostics = error.diagnostics
    } catch let error as CancellationError {
      throw error
    } catch {
      problems.failure = "\(error)"
    }
    return nil
  }

  private nonisolated func load(_ text: String?) throws(DiagnosticError) -> LoadedScenario {
    guard let text else { return try LoadedScenario.load(path) }
    return try LoadedScenario.load(path, saying: Array(text.utf8))
  }

  private func memory(of scenario: LoadedScenario) -> StepMemory {
    let known = memory ?? StepMemory(over: StepCache(of: scenario, isReadOnly: true))
    memory = known
    return known
  }

  /// Remembers how the scenario's files are now, before they are read, so that what is written meanwhile
  /// counts as changed.
  func watch() {
    if evidence.isEmpty { evidence = evidenceSoFar ?? [] }
    stamps = Dictionary((evidence + [path]).map { ($0, FileStamp(of: $0)) }) { first, _ in first }
  }

  /// The evidence that the scenario file names; nil where it cannot be read so far.
  private var evidenceSoFar: [String]? {
    (try? InputFile.read(path).bytes).flatMap { EvidenceFiles.paths(named: $0, in: path) }
  }

  /// Watches what a scenario names, from the next run on; a file that was not watched when it was read counts
  /// as changed since.
  private func watch(_ named: [String]) {
    evidence = named
    for file in named where stamps[file] == nil { stamps.updateValue(nil, forKey: file) }
  }
}
