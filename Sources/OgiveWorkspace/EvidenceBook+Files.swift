public import OgiveEvidence
public import OgiveText

extension EvidenceBook {
  /// The name of a file of sources where nobody gives another.
  static let sourcesName = "sources.csv"

  /// The book of files of facts and sources, which a person named on the command line.
  ///
  /// - Parameters:
  ///   - files: the files of facts; one with the columns of sources is taken for what it is.
  ///   - sources: the files of sources; where there are none, the sources beside each file of facts:
  ///     `podcasts-sources.csv` beside `podcasts.csv`, else `sources.csv`.
  /// - Returns: the book, with a warning where `same_as` leads to a fact of a file that was not named.
  /// - Throws: every other mistake of every file at once.
  public static func load(
    _ files: [String], sources: [String] = []
  ) throws(DiagnosticError) -> EvidenceBook {
    var problems: [Diagnostic] = []
    let named = read(unique(files), problems: &problems)
    let facts = named.filter { !holdsSources($0) }
    var sourceFiles = named.filter(holdsSources)
    let given = unique(sources).filter { path in !sourceFiles.contains { $0.path == path } }
    sourceFiles += read(given, problems: &problems)
    if sources.isEmpty, sourceFiles.isEmpty {
      let note =
        "sources are looked for beside the facts, as FACTS-sources.csv or sources.csv; or "
        + "name them: --sources"
      sourceFiles = read(
        unique(facts.map { Self.sources(beside: $0) }), note: note, problems: &problems)
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return try EvidenceBook.read(facts: facts, sources: sourceFiles, isWhole: false)
  }

  /// Whether a file has the columns of sources; one that is no table is known by its name.
  private static func holdsSources(_ file: InputFile) -> Bool {
    let start = file.bytes.prefix { $0 != 10 }
    guard let text = try? UTF8Text.decode(Array(start), file: file.path),
      let header = try? CSVReader.read(text: text, file: file.path).columns
    else { return name(of: file.path).hasSuffix(sourcesName) }
    return SourceTable.isHeader(header)
  }

  /// Where the sources of a file of facts are expected.
  private static func sources(beside facts: InputFile) -> String {
    let stem = facts.path.hasSuffix(".csv") ? String(facts.path.dropLast(4)) : facts.path
    let own = stem + "-" + sourcesName
    return ResultsPlace.kind(of: own) == nil ? folder(of: facts.path) + sourcesName : own
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
