public import OgiveText

/// The facts of one file, one a row. Columns are read by name; see ``FactColumn``.
public struct FactTable: Sendable, Hashable {
  /// The facts, in the file's order.
  public let facts: [Fact]
  /// Doubts about the file that do not stop its reading.
  public let warnings: [Diagnostic]

  /// The facts of a file's text.
  ///
  /// - Throws: every mistake of the file.
  public static func read(text: String, file: String) throws(DiagnosticError) -> FactTable {
    try read(InputFile(path: file, text: text))
  }

  /// The facts of a file.
  ///
  /// - Throws: every mistake of the file.
  public static func read(_ file: InputFile) throws(DiagnosticError) -> FactTable {
    let draft = Draft(file)
    let problems = draft.problems + Identifiers.duplicates(among: draft.identifiers)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return FactTable(facts: draft.facts, warnings: draft.warnings)
  }
}

extension FactTable {
  /// What can be read of a file, and what is wrong with the rest.
  struct Draft {
    /// Facts are what people quote. So many are read and audited within seconds.
    static let mostRows = 50_000

    private(set) var facts: [Fact] = []
    /// What each row refers to, of rows that could not be read too.
    private(set) var references: [FactReferences] = []
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

    /// The ids of all rows that have one.
    var identifiers: [CSVCell] { references.compactMap(\.id) }

    private mutating func read(_ table: CSVTable) {
      problems = table.problems(requiring: FactColumn.required.map(\.rawValue))
      warnings = ColumnCheck.warnings(table, known: FactColumn.allCases.map(\.rawValue))
      problems += Self.excess(of: table)
      guard problems.isEmpty else { return }
      hasRows = true
      for row in table.filledRows {
        var reader = FactReader(row, of: table)
        references.append(reader.references)
        if let fact = reader.fact() { facts.append(fact) }
        problems += reader.problems
      }
    }

    private static func excess(of table: CSVTable) -> [Diagnostic] {
      guard table.rows.count > mostRows else { return [] }
      return [
        Diagnostic(
          .tooManyRows,
          "\(table.rows.count) facts, more than the \(mostRows) that are read from one file",
          at: table.rows[mostRows].location,
          notes: ["facts are figures that people quote; 'ogive forecast' reads measured series"])
      ]
    }
  }
}
