public import OgiveEvidence
public import OgiveText

extension ScenarioDraft {
  /// Holds the draft against what is known of its series, and compiles its expressions.
  ///
  /// - Parameters:
  ///   - units: the units of the figures of each series, by its name, for those that state none.
  ///   - found: what is wrong with the series' evidence.
  /// - Throws: every mistake of the file, those found in reading it included.
  public func checked(
    units: [String: Unit], found: [Diagnostic] = []
  ) throws(DiagnosticError) -> ScenarioFile {
    var decoder = NodeDecoder(diagnostics: diagnostics + found)
    var known = units
    for series in series where series.unit != nil { known[series.name.value] = series.unit?.value }
    var scenarios: [Scenario] = []
    if let time {
      var checker = ScenarioChecker(draft: self, units: known, time: time)
      checker.checkDefinitions(with: &decoder)
      for scenario in merged { scenarios.append(checker.scenario(scenario, with: &decoder)) }
    }
    guard !decoder.hasErrors, let time, let evidence else {
      throw DiagnosticError(decoder.sorted)
    }
    return ScenarioFile(
      path: path, title: title, seed: seed, draws: draws, time: time, evidence: evidence,
      series: series, units: known, definitions: definitions, scenarios: scenarios,
      questions: questions, notebook: notebook, warnings: decoder.sorted)
  }
}
