internal import ArgumentParser
internal import OgiveCertification
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive certify`: the library against certified answers, on the machine at hand.
struct CertifyCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Solve problems with certified answers and count the digits that agree.",
    discussion: """
      Examples:
        ogive certify             every problem and start, with its digits
        ogive certify --json      the same for programs
        ogive certify --markdown  the same as a page
        ogive certify --worlds 0  without the calibration, which takes a minute

      The problems are the nonlinear regressions of NIST's Statistical Reference
      Datasets, from both published starts, and growth series fitted from their own
      figures alone, with answers in 50-digit arithmetic. Then come the published
      posterior of hares and lynxes, published competitions and substitutions, and
      the ceilings that the first few figures of classic series let one expect,
      beside what the whole series say. Last comes the calibration: worlds are drawn
      from the priors of every family and reported in figures, and the truth must
      rank evenly among the draws of each posterior.

      Exit status 1 where digits, moments, windows or ranks fall below what is
      promised.
      """)

  @Flag(name: .long, help: "Print a page in Markdown.")
  var markdown = false

  @Option(name: .long, help: "How many worlds each family is calibrated in; 0 for none.")
  var worlds = 160

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if worlds < 0 { throw ValidationError("--worlds must be 0 or more") }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    let reports = [try Certification.nist(), try Certification.referenceFits()]
    let posteriors = try Certification.posteriors()
    let competitions = try Certification.competitions()
    let sparse = try Certification.sparseWindows()
    let calibration = try await calibration()
    let json =
      reports.map(\.json) + posteriors.map(\.json) + competitions.map(\.json) + [sparse.json]
      + (calibration.map { [$0.json] } ?? [])
    let parts =
      reports.map { ($0.table, $0.summary) } + posteriors.map { ($0.table, $0.summary) }
      + competitions.map { ($0.table, $0.summary) } + [(sparse.table, sparse.summary)]
      + (calibration.map { [($0.table, $0.summary)] } ?? [])
    try console.show(.array(json)) {
      let texts = parts.map { table, summary in
        markdown
          ? MarkdownFormat().text(of: table) + "\n" + summary + ".\n"
          : console.text(of: table) + "\n" + summary + "\n"
      }
      let heading = markdown ? "# What `ogive certify` finds\n\n" : ""
      return heading + texts.joined(separator: "\n")
    }
    let isSound =
      posteriors.allSatisfy(\.isPassed) && competitions.allSatisfy(\.isPassed)
      && sparse.isPassed && (calibration?.isPassed ?? true)
    return isSound && reports.allSatisfy(\.isPassed) ? .fine : .foundSomething
  }

  private func calibration() async throws -> CalibrationReport? {
    guard worlds > 0 else { return nil }
    let bar = ProgressBar(isQuiet: false)
    defer { bar.end() }
    let finished = bar.counter(of: Certification.calibratedFamilies, "calibrating families")
    return try await Certification.calibration(
      worlds: worlds, threads: ProcessorCount.active, finished: finished)
  }
}
