public import OgiveText

/// The sources of one file: `id,title,producer,published,url,kind`.
public struct SourceTable: Sendable, Hashable {
  /// The columns that are read; all but `url` must be there.
  public static let columns = ["id", "title", "producer", "published", "url", "kind"]

  /// Whether a header names the columns of sources rather than those of facts, slips aside.
  public static func isHeader(_ names: [String]) -> Bool {
    let facts = FactColumn.required.map(\.rawValue).filter(names.contains).count
    return columns.filter(names.contains).count > facts
  }

  /// The sources, in the file's order.
  public let sources: [Source]
  /// Doubts about the file that do not stop its reading.
  public let warnings: [Diagnostic]

  /// The sources of a file's text.
  ///
  /// - Throws: every mistake of the file.
  public static func read(text: String, file: String) throws(DiagnosticError) -> SourceTable {
    try read(InputFile(path: file, text: text))
  }

  /// The sources of a file.
  ///
  /// - Throws: every mistake of the file.
  public static func read(_ file: InputFile) throws(DiagnosticError) -> SourceTable {
    let draft = Draft(file)
    let problems = draft.problems + Identifiers.duplicates(among: draft.identifiers)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return SourceTable(sources: draft.sources, warnings: draft.warnings)
  }
}

extension SourceTable {
  /// What can be read of a file, and what is wrong with the rest.
  struct Draft {
    private(set) var sources: [Source] = []
    private(set) var identifiers: [CSVCell] = []
    private(set) var warnings: [Diagnostic] = []
    private(set) var problems: [Diagnostic] = []
    /// Whether the rows could be told apart at all.
    private(set) var hasRows = false

    init(_ file: InputFile) {
      do {
        let table = try CSVReader.read(bytes: file.bytes, file: file.path)
        read(table)
      } catch {
        problems = error.diagnostics
      }
    }

    private mutating func read(_ table: CSVTable) {
      problems = table.problems(requiring: SourceTable.columns.filter { $0 != "url" })
      warnings = ColumnCheck.warnings(table, known: SourceTable.columns)
      guard problems.isEmpty else { return }
      hasRows = true
      for row in table.filledRows {
        var reader = RowReader(row, of: table)
        identifiers += reader.optional("id").map { [$0] } ?? []
        if let source = Self.source(&reader) { sources.append(source) }
        problems += reader.problems
      }
    }

    private static func source(_ reader: inout RowReader) -> Source? {
      let id = reader.identifier()
      let title = reader.required("title")
      let producer = reader.required("producer")
      let published = reader.required("published").flatMap { cell in
        reader.parsed(cell) { text throws(TextProblem) in try CalendarPeriod(parsing: text) }
      }
      let kind: SourceKind? = reader.required("kind").flatMap { reader.choice($0, of: "kind") }
      guard let id, let title, let producer, let published, let kind else { return nil }
      return Source(
        id: id.text, title: title.text, producer: producer.text, published: published,
        url: reader.optional("url")?.text, kind: kind,
        extras: reader.extras(beyond: Set(SourceTable.columns)), location: id.location)
    }
  }
}
