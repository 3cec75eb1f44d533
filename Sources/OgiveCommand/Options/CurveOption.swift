internal import ArgumentParser
internal import OgiveCurves
internal import OgiveText

/// The choice of curves, shared by the verbs that fit.
struct CurveOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A curve to fit, as 'ogive curves' names it; may be given again. All unless given.",
      valueName: "name"),
    completion: .list(CurveCatalog.all.map(\.name)))
  var curve: [String] = []

  /// The families that are meant, in the order of the catalogue.
  ///
  /// - Throws: every name that there is no curve of.
  func families() throws(DiagnosticError) -> [any CurveFamily] {
    let unknown = curve.filter { CurveCatalog.family(named: $0) == nil }
    guard unknown.isEmpty else {
      throw DiagnosticError(unknown.map { Diagnostic(unknownCurve: $0) })
    }
    return CurveCatalog.all.filter { curve.isEmpty || curve.contains($0.name) }
  }
}

extension Diagnostic {
  /// There is no curve called `name`.
  init(unknownCurve name: String) {
    let notes = Suggestion.notes(for: name, among: CurveCatalog.all.map(\.name))
    let hint = notes.isEmpty ? ["'ogive curves' shows the names there are"] : notes
    self.init(.unknownCurve, "there is no curve '\(name)'", at: nil, notes: hint)
  }
}
