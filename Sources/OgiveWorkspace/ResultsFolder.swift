internal import FoundationEssentials
public import OgiveReports
public import OgiveText

/// `results/<slug>/`: written beside its place and then put there whole, so that a killed run leaves
/// the old results or the new, never half.
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

  /// Replaces the folder by one that holds exactly these files.
  ///
  /// - Throws: `E111` where the folder cannot be written; the old results are then as they were.
  public func replace(with files: [ResultFile]) throws(DiagnosticError) {
    let manager = FileManager.default
    let draft = TemporaryFolder(for: self)
    do {
      try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      draft.removeStale()
      try draft.fill(with: files)
      try put(draft)
    } catch {
      draft.remove()
      let message = "cannot write '\(path)': \(Self.reason(error))"
      throw DiagnosticError([Diagnostic(.unwritableFile, message, at: nil)])
    }
  }

  private func put(_ draft: TemporaryFolder) throws {
    if FileManager.default.fileExists(atPath: path) {
      if !exchange(path, draft.path) { try draft.moveFiles(into: path) }
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
