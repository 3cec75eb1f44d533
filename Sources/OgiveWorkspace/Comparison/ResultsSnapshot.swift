internal import FoundationEssentials
public import OgiveReports
public import OgiveText

/// The files of a results folder, wherever they come from: a folder, a run in memory, a git revision.
public struct ResultsSnapshot: Sendable {
  /// What it is called in a comparison.
  public let name: String
  /// The bytes of every file, by its name in the folder.
  public let files: [String: [UInt8]]
  /// What they were made from; nil where that is not at hand as it was.
  public private(set) var inputs: ScenarioInputs?

  /// The snapshot of these files.
  public init(name: String, files: [String: [UInt8]], inputs: ScenarioInputs? = nil) {
    self.name = name
    self.files = files
    self.inputs = inputs
  }

  /// The snapshot of files that were made in memory.
  public init(name: String, _ files: [ResultFile], inputs: ScenarioInputs? = nil) {
    self.init(
      name: name,
      files: Dictionary(files.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first },
      inputs: inputs)
  }

  /// The files of a folder and of the folders in it.
  ///
  /// - Throws: `E101` where the folder cannot be read or is no results folder.
  public static func folder(_ path: String) throws(DiagnosticError) -> ResultsSnapshot {
    let manager = FileManager.default
    guard let names = try? manager.subpathsOfDirectory(atPath: path) else {
      throw DiagnosticError([
        Diagnostic(.unreadableFile, "cannot read the folder '\(path)'", at: nil)
      ])
    }
    var files: [String: [UInt8]] = [:]
    for name in names.sorted() {
      guard let file = try? InputFile.read(name, in: path) else { continue }
      files[name] = file.bytes
    }
    guard files[Manifest.fileName] != nil else {
      throw DiagnosticError([
        Diagnostic(
          .unreadableFile, "'\(path)' is no results folder: it has no \(Manifest.fileName)",
          at: nil, notes: ["a results folder is results/<name>, as ogive run writes it"])
      ])
    }
    var snapshot = ResultsSnapshot(name: path, files: files)
    snapshot.inputs = snapshot.inputs(beside: path)
    return snapshot
  }

  /// The inputs that the manifest of the folder `path` names, in the folder of scenarios beside the
  /// results or in that of the current folder: as they are, or as they were committed last.
  private func inputs(beside path: String) -> ScenarioInputs? {
    guard let manifest else { return nil }
    let folders = [ScenarioFolder.path(besideResults: path), "scenarios"]
    return folders.lazy.compactMap { folder in
      ScenarioInputs(
        of: manifest, in: folder,
        readers: [
          { try? InputFile.read($0, in: folder).bytes },
          { Self.bytes(of: $0, in: folder, revision: "HEAD", prefix: "./") },
        ])
    }.first
  }

  /// A table of the folder; nil where it has none of that name.
  ///
  /// - Throws: what is wrong with it as CSV.
  func table(_ file: String) throws(DiagnosticError) -> CSVTable? {
    guard let bytes = files[file] else { return nil }
    return try CSVReader.read(bytes: bytes, file: "\(name)/\(file)")
  }

  /// What its manifest says went into it; nil where it cannot be read.
  var manifest: RecordedManifest? {
    files[Manifest.fileName].flatMap {
      try? JSONDecoder().decode(RecordedManifest.self, from: Data($0))
    }
  }
}
