internal import ArgumentParser
internal import OgiveCurves
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

/// `ogive curves [NAME]`: the catalogue of growth curves.
struct CurvesCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "curves",
    abstract: "Show the growth curves there are, or one of them with its formula and picture.",
    discussion: """
      Examples:
        ogive curves                every curve with its formula
        ogive curves gompertz       one curve: what it assumes, its picture
        ogive curves --json         the catalogue for programs
      """)

  @Argument(help: "The name of a curve, as scenario files spell it.")
  var name: String?

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    guard let name else {
      try console.show(.array(CurveCatalog.all.map(\.json))) {
        console.text(of: .curves(CurveCatalog.all))
      }
      return .fine
    }
    guard let family = CurveCatalog.family(named: name) else {
      throw DiagnosticError([Diagnostic(unknownCurve: name)])
    }
    try console.show(family.json) { CurvePage(family, terminal: console.terminal).text }
    return .fine
  }
}
