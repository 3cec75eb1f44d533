public import OgiveEvidence
public import OgiveText

extension EvidenceBook {
  /// The name of a file of sources where nobody gives another.
  static let sourcesName = "sources.csv"

  /// The book of files of facts and sources, which a person named on the command line.
  ///
  /// - Parameters:
  ///   - files: the files of facts; one named `sources.csv` is taken for what it is.
  ///   - sources: the files of sources; where there are none, the `sources.csv` beside each file of
  ///     facts.
  /// - Returns: the book, with a warning where `same_as` leads to a fact of a file that was not named.
  /// - Throws: every other mistake of every file at once.
  public static func load(
    _ files: [String], sources: [String] = []
  ) throws(DiagnosticError) -> EvidenceBook {
    let named = files.filter { name(of: $0) == sourcesName }
    let facts = files.filter { name(of: $0) != sourcesName }
    let given = sources + named
    let wanted = given.isEmpty ? facts.map { folder(of: $0) + sourcesName } : given
    var problems: [Diagnostic] = []
    let factFiles = read(unique(facts), problems: &problems)
    let note =
      given.isEmpty ? "sources are looked for beside the facts; or name them: --sources" : nil
    let sourceFiles = read(unique(wanted), note: note, problems: &problems)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return try EvidenceBook.read(facts: factFiles, sources: sourceFiles, isWhole: false)
  }

  private static func read(
    _ paths: [String], note: String? = nil, problems: inout [Diagnostic]
  ) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      do throws(DiagnosticError) {
        files.append(try InputFile.read(path))
      } catch {
        problems += error.diagnostics.map { problem in
          var noted = problem
          noted.notes += note.map { [$0] } ?? []
          return noted
        }
      }
    }
    return files
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path up to its last slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func unique(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }
}
