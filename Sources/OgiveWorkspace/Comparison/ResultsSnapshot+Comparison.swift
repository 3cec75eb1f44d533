public import OgiveReports
public import OgiveText

extension ResultsSnapshot {
  /// This snapshot beside a later one.
  ///
  /// - Throws: what is wrong with a table of either as CSV; `E108` for a tolerance of a column that no
  ///   table has.
  public func compared(
    with other: ResultsSnapshot, tolerances: Tolerances = Tolerances()
  ) throws(DiagnosticError) -> ResultsComparison {
    try checkColumns(of: tolerances, with: other)
    var tables: [TableComparison] = []
    for table in ComparedTable.all
    where files[table.file] != nil || other.files[table.file] != nil {
      tables.append(
        TableComparison(
          table, before: try self.table(table.file), after: try other.table(table.file),
          tolerances: tolerances))
    }
    let compared = Set(ComparedTable.all.map(\.file)).union([Manifest.fileName])
    let others = Set(files.keys).union(other.files.keys).subtracting(compared)
      .filter { files[$0] != other.files[$0] }
    return ResultsComparison(
      before: name, after: other.name, causes: causes(of: other), tables: tables,
      otherFiles: others.sorted())
  }

  private func checkColumns(
    of tolerances: Tolerances, with other: ResultsSnapshot
  ) throws(DiagnosticError) {
    guard !tolerances.columns.isEmpty else { return }
    var known: Set<String> = []
    for table in ComparedTable.all {
      for found in [try self.table(table.file), try other.table(table.file)] {
        known.formUnion((found?.columns ?? []).filter { !table.keys.contains($0) })
      }
    }
    let unknown = tolerances.columns.keys.filter { !known.contains($0) }.sorted()
    guard unknown.isEmpty else {
      throw DiagnosticError(
        unknown.map { name in
          let near = Suggestion.notes(for: name, among: known)
          let list = "the columns are \(known.sorted().joined(separator: ", "))"
          return Diagnostic(
            .unknownColumn, "no table has a column '\(name)' to tolerate changes in", at: nil,
            notes: near.isEmpty ? [list] : near)
        })
    }
  }

  /// What went into the two that differs: assumptions, data, engine.
  private func causes(of other: ResultsSnapshot) -> [String] {
    guard let old = manifest, let new = other.manifest else {
      return ["what went into them is not known: a manifest cannot be read"]
    }
    var causes: [String] = []
    let isScenario = { (path: String) in path.hasSuffix(".yaml") || path.hasSuffix(".yml") }
    if fingerprints(old, isScenario) != fingerprints(new, isScenario) {
      causes.append("assumptions: the scenario file differs")
    }
    let (before, after) = (old.inputs { !isScenario($0) }, new.inputs { !isScenario($0) })
    let data = Set(before.symmetricDifference(after).map(\.path)).sorted()
    if !data.isEmpty { causes.append("data: \(data.joined(separator: ", "))") }
    if old.engine != new.engine {
      causes.append("engine: version \(old.engine) became \(new.engine)")
    }
    if causes.isEmpty { causes.append("scenario, data and engine version are the same") }
    return causes
  }

  /// The fingerprints alone: a scenario file may have another name.
  private func fingerprints(
    _ manifest: RecordedManifest, _ isWanted: (String) -> Bool
  ) -> Set<String> {
    Set(manifest.inputs(where: isWanted).map(\.sha256))
  }
}
