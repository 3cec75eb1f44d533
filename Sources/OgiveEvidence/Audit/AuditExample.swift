public import OgiveText

/// A small table of facts with its sources, for a rule to show itself on.
public struct AuditExample: Sendable, Hashable {
  /// The file of facts.
  public let facts: String
  /// The file of sources.
  public let sources: String

  /// The files with these rows below their headers.
  ///
  /// - Parameters:
  ///   - rows: rows of facts, in the columns `id`, `subject`, `metric`, `item`, `period`,
  ///     `period_kind`, `relation`, `value`, `unit`, `versus`, `source`, `origin`, `same_as`,
  ///     `use` and `note`.
  ///   - sources: rows of sources; a `filing` and a `press` article of March 2022 unless given.
  init(_ rows: String, sources: String = Self.usualSources) {
    facts =
      "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,"
      + "same_as,use,note\n" + rows + "\n"
    self.sources = SourceTable.columns.joined(separator: ",") + "\n" + sources + "\n"
  }

  /// The book of the two files.
  ///
  /// - Throws: every mistake of the files.
  public func book() throws(DiagnosticError) -> EvidenceBook {
    try EvidenceBook.read(
      facts: [InputFile(path: "facts.csv", text: facts)],
      sources: [InputFile(path: "sources.csv", text: sources)])
  }

  private static let usualSources = """
    press,An article,A magazine,2022-03,,press
    filing,Annual results,A firm,2022-03,,filing
    """
}
