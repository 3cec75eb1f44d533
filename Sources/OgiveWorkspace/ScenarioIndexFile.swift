internal import FoundationEssentials
public import OgiveReports
internal import OgiveScenarios
public import OgiveText

/// `README.md` of the folder of scenarios, where it has the marks of ``ScenarioIndex``.
public struct ScenarioIndexFile: Sendable {
  /// Its path.
  public let path: String
  private let page: String

  /// The page of a folder; nil where it has none, or none with the marks.
  public init?(in folder: String) {
    path = folder + "/README.md"
    guard let file = try? InputFile.read(path) else { return nil }
    page = String(decoding: file.bytes, as: UTF8.self)
    guard ScenarioIndex([], results: "").replacingList(in: page) != nil else { return nil }
  }

  /// Whether its list is that of some notebooks already.
  public func holds(_ index: ScenarioIndex) -> Bool { index.replacingList(in: page) == page }

  /// Replaces its list.
  ///
  /// - Returns: Whether anything was to be written.
  /// - Throws: `E111` where it cannot be written.
  @discardableResult
  public func write(_ index: ScenarioIndex) throws(DiagnosticError) -> Bool {
    guard let text = index.replacingList(in: page), text != page else { return false }
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw DiagnosticError([Diagnostic(.unwritableFile, "cannot write '\(path)'", at: nil)])
    }
    return true
  }
}

extension LoadedScenario {
  /// Its line in the list of notebooks, with the picture of some results.
  func entry(_ report: String) -> ScenarioIndex.Entry {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return ScenarioIndex.Entry(slug: slug, file: name, title: file.title, report: report)
  }
}
