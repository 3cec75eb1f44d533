public import OgiveReports
public import OgiveScenarios
internal import OgiveText

/// Whether the committed results of a scenario are what it gives now.
public struct ResultsVerification: Sendable {
  /// The scenario's name.
  public let slug: String
  /// Files that differ, or that one side alone has; empty where everything is as committed. What the
  /// manifest does not list, a reader's notes, is none of them.
  public let drifted: [String]
  /// The committed results beside those of now; nil where nothing is committed.
  public let comparison: ResultsComparison?

  /// Its line in the list of notebooks, as it is now.
  public let entry: ScenarioIndex.Entry

  /// Whether every byte is as committed.
  public var isSound: Bool { drifted.isEmpty && comparison != nil }

  /// Runs a scenario and compares it with its folder in `parent`, byte for byte. Everything is made
  /// anew, whatever earlier runs have kept.
  ///
  /// - Throws: what is wrong with the scenario, or with a committed table.
  public init(
    of scenario: LoadedScenario, in parent: String, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws {
    slug = scenario.slug
    let now = try await ResultsSnapshot.scenario(
      scenario, named: "now", threads: threads, progress: progress)
    entry = scenario.entry(String(decoding: now.files["report.md"] ?? [], as: UTF8.self))
    guard let committed = try? ResultsSnapshot.folder("\(parent)/\(scenario.slug)") else {
      drifted = now.files.keys.sorted()
      comparison = nil
      return
    }
    let recorded = committed.manifest?.outputs.map(\.path) ?? Array(committed.files.keys)
    drifted = Set(recorded).union(now.files.keys)
      .filter { committed.files[$0] != now.files[$0] }.sorted()
    comparison = try committed.compared(with: now, tolerances: Tolerances(everywhere: 0))
  }
}
