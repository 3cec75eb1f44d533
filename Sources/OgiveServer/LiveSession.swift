internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// What `ogive serve` shows of one scenario file: the report of its last sound run, its mistakes, and
/// the figures that a reader may turn.
///
/// A turned figure changes what the file is taken to say and not the file; ``write()`` alone writes, and
/// then only the figures at their places.
public actor LiveSession {
  /// The scenario file.
  public nonisolated let path: String
  private let live: LiveScenario
  /// The numbers that readers have turned figures to, by the figures' names.
  private var turned: [String: Double] = [:]
  private var isStale = true
  /// What the run under way, or the last one, is of.
  private var source: LiveSource?
  private(set) var page = LivePage()
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var tickets = 0

  /// The session of a scenario file; nothing is run yet.
  public init(_ path: String, threads: Int) {
    self.path = path
    live = LiveScenario(path, threads: threads)
  }

  /// Runs the scenario whenever it has changed, until the task is cancelled.
  public func run() async throws {
    while true {
      if await live.hasChanged() || isStale { try await refresh() }
      try await Task.sleep(for: LiveScenario.interval)
    }
  }

  /// Runs the scenario as its file and the turned figures are, until neither has changed meanwhile.
  private func refresh() async throws {
    let update = try await live.latest(
      saying: { await self.begin() }, isOvertaken: { await self.isStale },
      previewing: { await self.show($0) })
    show(update)
  }

  /// What the file is taken to say from now on.
  private func begin() -> String? {
    isStale = false
    let source = LiveSource(path: path, turned: turned)
    turned = turned.filter { source.knows($0.key) }
    self.source = source
    return source.text
  }

  private func show(_ preview: LivePreview) {
    page.preliminary = PreviewSentence(of: preview.found.parts)
    page.run = preview.version
    page.seconds = preview.seconds
    page.steps = StepMemory.Count()
    page.isSound = true
    page.mistakes = source?.words(of: preview.diagnostics) ?? ""
    page.failure = nil
    (page.title, page.report) = (preview.title, preview.report)
    tell()
  }

  private func show(_ update: LiveScenario.Update) {
    page.preliminary = nil
    page.run = update.version
    page.steps = update.steps
    page.seconds = update.seconds
    page.mistakes = source?.words(of: update.diagnostics) ?? ""
    page.failure = update.failure
    page.isSound = update.outcome != nil
    if let outcome = update.outcome {
      page.title = outcome.title
      page.report = outcome.report
    }
    tell()
  }

  /// Gives the page to those who wait for it, with the figures of what was run.
  private func tell() {
    page.version += 1
    page.dials = source?.dials ?? []
    page.isTurned = source?.isTurned ?? false
    let all = waiting
    waiting = [:]
    for number in all.keys.sorted() { all[number]?.resume() }
  }

  /// The page once it is newer than `version`, or as it is after `patience`.
  func page(after version: Int, patience: Duration) async -> LivePage {
    guard page.version <= version else { return page }
    tickets += 1
    let ticket = tickets
    let alarm = Task {
      try await Task.sleep(for: patience)
      self.wake(ticket)
    }
    await withCheckedContinuation { waiting[ticket] = $0 }
    alarm.cancel()
    return page
  }

  private func wake(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume()
  }

  /// Turns figures; those that are not named stand as they are written.
  func turn(_ numbers: [String: Double]) {
    turned = numbers
    isStale = true
  }

  /// Writes the turned figures into the file, each at its place.
  ///
  /// - Throws: `E111` where the file cannot be written.
  func write() throws(DiagnosticError) {
    let source = LiveSource(path: path, turned: turned)
    if source.isTurned, let text = source.text { try ScenarioFileWriter.write(text, to: path) }
    turned = [:]
    isStale = true
  }
}
