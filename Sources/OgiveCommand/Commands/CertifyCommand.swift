internal import ArgumentParser
internal import OgiveCertification
internal import OgiveScenarios
internal import OgiveText

/// `ogive certify`: the library against certified answers, on the machine at hand.
struct CertifyCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Solve problems with certified answers and count the digits that agree.",
    discussion: """
      Examples:
        ogive certify             every problem and start, with its digits
        ogive certify --json      the same for programs

      The problems are the nonlinear regressions of NIST's Statistical Reference
      Datasets, from both published starts, and growth series fitted from their own
      figures alone, with answers in 50-digit arithmetic.

      Exit status 1 where the digits fall below what is promised.
      """)

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let reports = [try Certification.nist(), try Certification.referenceFits()]
    try console.show(.array(reports.map(\.json))) {
      reports.map { console.text(of: $0.table) + "\n" + $0.summary + "\n" }
        .joined(separator: "\n")
    }
    return reports.allSatisfy(\.isPassed) ? .fine : .foundSomething
  }
}
