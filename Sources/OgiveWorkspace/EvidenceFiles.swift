internal import OgiveEvidence
internal import OgiveScenarios
internal import OgiveText

/// The files of evidence that a scenario names, as far as they could be read.
struct EvidenceFiles {
  /// Every file that was read, with its path as the scenario wrote it.
  private(set) var inputs: [InputFile] = []
  /// The facts and sources; nil where a file is missing or has a mistake.
  private(set) var book: EvidenceBook?
  /// What is wrong with the files.
  private(set) var problems: [Diagnostic] = []
  private let known: [String: [UInt8]]

  /// Reads the files that a draft names, from the folder of the scenario file, but for those that are
  /// known by their paths as written.
  init(of draft: ScenarioDraft, knowing known: [String: [UInt8]] = [:]) {
    self.known = known
    guard let block = draft.evidence else { return }
    let folder = Self.folder(of: draft.path)
    let facts = read(block.facts, in: folder)
    let sources = read(block.sources.map { [$0] } ?? [], in: folder)
    guard problems.isEmpty else { return }
    do {
      book = try EvidenceBook.read(facts: facts, sources: sources)
    } catch {
      problems = error.diagnostics
    }
  }

  /// The files under the paths by which a person in the current folder would open them.
  private mutating func read(_ paths: [Located<String>], in folder: String) -> [InputFile] {
    paths.compactMap { path in
      do throws(DiagnosticError) {
        let bytes = try bytes(of: path, in: folder)
        inputs.append(InputFile(path: path.value, bytes: bytes))
        return InputFile(path: InputFile.resolved(path.value, in: folder), bytes: bytes)
      } catch {
        problems += error.diagnostics
        return nil
      }
    }
  }

  private func bytes(
    of path: Located<String>, in folder: String
  ) throws(DiagnosticError) -> [UInt8] {
    if let known = known[path.value] { return known }
    return try InputFile.read(path.value, in: folder, mentionedAt: path.location).bytes
  }

  /// The paths of the files that a scenario file names, as a person in the current folder would open
  /// them; nil where it cannot be read so far.
  ///
  /// - Parameter bytes: What the file says.
  static func paths(named bytes: [UInt8], in path: String) -> [String]? {
    guard
      let text = try? UTF8Text.decode(bytes, file: path),
      let block = ScenarioDraft(reading: text, path: path).evidence
    else { return nil }
    return paths(named: block, in: path)
  }

  /// The same of what a scenario file says of its evidence.
  static func paths(named block: EvidenceBlock, in path: String) -> [String] {
    (block.facts + (block.sources.map { [$0] } ?? [])).map {
      InputFile.resolved($0.value, in: folder(of: path))
    }
  }

  /// The folder of a path; empty for a file of the current one.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
