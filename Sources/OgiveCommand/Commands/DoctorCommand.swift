internal import ArgumentParser
internal import OgiveCertification
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive doctor`: what is installed and working.
struct DoctorCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is installed and working on this machine.",
    discussion: """
      Examples:
        ogive doctor
        ogive doctor --json | jq '.result[] | select(.state != "ok")'

      Solves a problem with a certified answer, looks at the processor and at the
      terminal, tries to write where results go, and asks for git, which only
      'ogive compare' of revisions needs.

      Exit status 1 where something that is needed does not work.
      """)

  @Option(
    name: .long, help: "The folder that holds each scenario's results folder.",
    completion: .directory)
  var results = "results"

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let report = DoctorReport([
      .init("version", .fine, "ogive \(OgiveVersion.text), results of engine \(Manifest.engine)"),
      solver, vectors,
      .init("cores", .fine, "\(ProcessorCount.active) may work"),
      terminal(console.terminal), folder, git,
    ])
    try console.show(report.json) { report.text(console.terminal) }
    return report.isSound ? .fine : .foundSomething
  }

  /// Whether the solver finds a certified answer.
  private var solver: DoctorReport.Finding {
    do {
      let run = try Certification.smallest()
      let digits = NumberStyle(.english).text(run.digits, significantDigits: 3)
      let says = "\(run.problem): \(digits) digits of the certified answer"
      return .init("solver", run.digits >= 10 ? .fine : .failing, says)
    } catch {
      return .init("solver", .failing, "a certified problem cannot be solved: \(error)")
    }
  }

  private var vectors: DoctorReport.Finding {
    let (built, there) = (Machine.builtVectorBits, Machine.vectorBits)
    guard let there, there > built else {
      return .init("vectors", .fine, "\(built) bits wide, as the processor has them")
    }
    return .init(
      "vectors", .doubtful,
      "built for \(built) bits where the processor has \(there): 'make build' is faster here")
  }

  private func terminal(_ style: TerminalStyle) -> DoctorReport.Finding {
    let width = style.columns.map { "\($0) columns" } ?? "no terminal"
    return .init("terminal", .fine, "\(width), \(style.isColoured ? "colours" : "no colours")")
  }

  private var folder: DoctorReport.Finding {
    Machine.canWrite(to: results)
      ? .init("results", .fine, "'\(results)' can be written")
      : .init("results", .failing, "'\(results)' cannot be written: try --results elsewhere")
  }

  private var git: DoctorReport.Finding {
    Machine.git.map { .init("git", .fine, $0) }
      ?? .init("git", .doubtful, "not found: revisions cannot be compared")
  }
}
