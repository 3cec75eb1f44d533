public import OgiveEvidence
public import OgiveScenarios
public import OgiveText

/// A scenario file with the evidence that it names, read and checked.
public struct LoadedScenario: Sendable {
  /// The name of its results folder: the file's name without its ending.
  public let slug: String
  /// The file, in which everything means something.
  public let file: ScenarioFile
  /// The facts and sources that it names.
  public let book: EvidenceBook
  /// Every file that was read, with its path from the scenario file's folder.
  public let inputs: [InputFile]

  /// What is doubtful but no mistake.
  public var warnings: [Diagnostic] { file.warnings + book.warnings }

  /// Reads a scenario file and its evidence.
  ///
  /// - Throws: everything that is wrong with any of the files, at once.
  public static func load(_ path: String) throws(DiagnosticError) -> LoadedScenario {
    try load(path, saying: InputFile.read(path).bytes)
  }

  /// Reads a scenario as if its file, or files of its evidence, said something else.
  ///
  /// - Parameters:
  ///   - bytes: what the scenario file says.
  ///   - evidence: what files of evidence say, by their paths as the scenario writes them; the others
  ///     are read.
  /// - Throws: everything that is wrong with any of the files, at once.
  public static func load(
    _ path: String, saying bytes: [UInt8], evidence known: [String: [UInt8]] = [:]
  ) throws(DiagnosticError) -> LoadedScenario {
    let slug = try slug(of: path)
    let draft = ScenarioDraft(reading: try UTF8Text.decode(bytes, file: path), path: path)
    let evidence = EvidenceFiles(of: draft, knowing: known)
    let file = try draft.checked(against: evidence.book, found: evidence.problems)
    guard let book = evidence.book else { throw DiagnosticError(evidence.problems) }
    let name = String(path.split(separator: "/").last ?? "")
    return LoadedScenario(
      slug: slug, file: file, book: book,
      inputs: [InputFile(path: name, bytes: bytes)] + evidence.inputs)
  }

  private static func slug(of path: String) throws(DiagnosticError) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".yaml", ".yml"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
      break
    }
    guard !name.isEmpty, !name.hasPrefix(".") else {
      throw DiagnosticError([
        Diagnostic(
          .unreadableFile, "'\(path)' gives its results folder no name", at: nil,
          notes: ["name the file after its question: scenarios/channels-vs-douyin.yaml"])
      ])
    }
    return name
  }
}
