internal import FoundationEssentials
public import OgiveReports
public import OgiveText

/// `results/<slug>/`: written beside its place and then put there whole, so that a killed run leaves
/// the old results or the new, never half. Only an empty folder or one that Ogive wrote is replaced.
public struct ResultsFolder: Sendable {
  /// The folder that holds the results of every scenario.
  public let parent: String
  /// The scenario's name, which is the folder's.
  public let slug: String

  /// The folder of the scenario `slug` in `parent`; nothing is touched yet.
  public init(in parent: String, slug: String) {
    self.parent = parent
    self.slug = slug
  }

  /// Where the results are.
  public var path: String { parent + "/" + slug }

  /// What already keeps results from being put here; empty where nothing does. To be asked before a
  /// long run and not only after it.
  public var problems: [Diagnostic] {
    guard case .taken(let reason) = ResultsPlace(at: path) else { return [] }
    return [refusal(reason)]
  }

  /// Replaces the folder by one that holds these files, and of the old folder what Ogive did not write.
  ///
  /// - Throws: `E111` where the folder cannot be written or is not Ogive's; what is there is then as it
  ///   was.
  public func replace(with files: [ResultFile]) throws(DiagnosticError) {
    let guests = try guests(beside: files)
    let manager = FileManager.default
    let draft = TemporaryFolder(for: self)
    do {
      try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      draft.removeStale()
      try draft.fill(with: files)
      // Before the folders change places, so that a killed run cannot lose them.
      try draft.take(guests, from: path)
      try put(draft, keeping: guests)
    } catch {
      draft.remove()
      let message = "cannot write '\(path)': \(Self.reason(error))"
      throw DiagnosticError([Diagnostic(.unwritableFile, message, at: nil)])
    }
  }

  private func put(_ draft: TemporaryFolder, keeping guests: [String]) throws {
    if FileManager.default.fileExists(atPath: path) {
      if !exchange(path, draft.path) { try draft.moveFiles(into: path, keeping: guests) }
      draft.remove()
    } else {
      try FileManager.default.moveItem(atPath: draft.path, toPath: path)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "permission denied"
    case .fileWriteOutOfSpace: "no space is left"
    case .fileWriteVolumeReadOnly: "the file system is read-only"
    case .fileWriteFileExists: "a file is in the way"
    default: "the system refuses"
    }
  }
}
