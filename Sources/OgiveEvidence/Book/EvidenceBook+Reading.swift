public import OgiveText

extension EvidenceBook {
  /// The book of these files.
  ///
  /// - Throws: every mistake of every file at once: what cannot be read, ids that are taken,
  ///   sources and repeated facts that do not exist.
  public static func read(
    facts: [InputFile], sources: [InputFile]
  ) throws(DiagnosticError) -> EvidenceBook {
    let factDrafts = facts.map { FactTable.Draft($0) }
    let sourceDrafts = sources.map { SourceTable.Draft($0) }
    let problems = BookCheck(facts: factDrafts, sources: sourceDrafts).problems()
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return EvidenceBook(
      facts: factDrafts.flatMap(\.facts), sources: sourceDrafts.flatMap(\.sources),
      warnings: factDrafts.flatMap(\.warnings) + sourceDrafts.flatMap(\.warnings))
  }
}
