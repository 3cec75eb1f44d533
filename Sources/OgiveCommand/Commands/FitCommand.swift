internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive fit DATA.csv`: growth curves fitted to plain figures, no scenario file needed.
struct FitCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit growth curves to dated figures and compare them.",
    usage: "ogive fit <file> [<options>]",
    discussion: """
      Examples:
        ogive fit users.csv                            every curve, compared by AICc
        ogive fit users.csv --curve bass --curve gompertz
        ogive fit sales.csv --flow                     figures are sums over periods
        ogive fit users.csv --loss huber               stray figures count less
        ogive fit users.csv --curve bass --bounds capacity=..14e8 --intervals profile
        ogive fit users.csv --json | jq .result.fits[0]

      The file has a column 'date' (2021, 2021-Q4, 2021-12 or 2021-12-31, counted at
      its end) or 't' (plain numbers), a column 'value', and for several series a
      column 'series'. Curves that start at the launch take it to be one period
      before the first figure.

      Exit status 1 where the best curve of a series did not settle.
      """)

  @Argument(help: "A CSV file of figures.", completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var curves: CurveOption

  @Flag(
    name: .long,
    help: "Values are sums over periods, fitted as differences of the cumulative curve.")
  var flow = false

  @OptionGroup var asked: FitSettingsOptions

  @OptionGroup var fitting: MethodOption

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let families = try curves.families()
    let settings = try asked.settings(for: families)
    let data = try DataFile(reading: InputFile.read(file))
    let kind = flow ? PlainSeries.Kind.flow : .cumulative
    var mistakes: [Diagnostic] = []
    var fits: [SeriesFits] = []
    for series in data.series {
      do throws(DiagnosticError) {
        let comparison = try series.comparison(
          of: families, kind: kind, settings: settings, loss: asked.measuredLoss)
        let found = SeriesFits(
          name: series.name, comparison: comparison, isDated: data.isDated)
        fits.append(
          await found.withIntervals(by: asked.intervals?.method, threads: ProcessorCount.active))
      } catch {
        mistakes += error.diagnostics
      }
    }
    guard mistakes.isEmpty else { throw DiagnosticError(mistakes) }
    try console.show(SeriesFits.json(fits)) {
      fits.map { FitReport($0, file: file, terminal: console.terminal).text }
        .joined(separator: "\n")
    }
    return fits.allSatisfy(\.isSettled) ? .fine : .foundSomething
  }
}

extension SeriesFits {
  /// Whether the best fit is the minimum that it claims to be.
  fileprivate var isSettled: Bool {
    if case .notSettled = comparison.best?.verdict { false } else { true }
  }
}
