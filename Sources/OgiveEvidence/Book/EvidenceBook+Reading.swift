public import OgiveText

extension EvidenceBook {
  /// The book of these files.
  ///
  /// - Parameter isWhole: whether these are all the files there are. In a part of the evidence
  ///   `same_as` may lead to a fact of another file, which is then a warning.
  /// - Throws: every mistake of every file at once: what cannot be read, ids that are taken,
  ///   sources and repeated facts that do not exist.
  public static func read(
    facts: [InputFile], sources: [InputFile], isWhole: Bool = true
  ) throws(DiagnosticError) -> EvidenceBook {
    let factDrafts = facts.map { FactTable.Draft($0) }
    let sourceDrafts = sources.map { SourceTable.Draft($0) }
    let check = BookCheck(facts: factDrafts, sources: sourceDrafts)
    let strangers = check.unknownRepetitions(isWhole: isWhole)
    let problems = check.problems() + strangers.filter { $0.severity == .error }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return EvidenceBook(
      facts: factDrafts.flatMap(\.facts), sources: sourceDrafts.flatMap(\.sources),
      warnings: factDrafts.flatMap(\.warnings) + sourceDrafts.flatMap(\.warnings) + strangers)
  }
}
