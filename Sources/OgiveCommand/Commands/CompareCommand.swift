internal import ArgumentParser
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive compare A B`: two results side by side.
struct CompareCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two results: folders, scenario files or git revisions.",
    usage: "ogive compare <before> <after> [<options>]",
    discussion: """
      Examples:
        ogive compare results/channels-vs-douyin /tmp/try/channels-vs-douyin
        ogive compare HEAD~1:results/channels-vs-douyin results/channels-vs-douyin
        ogive compare scenarios/a.yaml scenarios/b.yaml      both are run
        ogive compare A B --tolerance 1% --tolerance p95=5%

      Rows are matched by what they are about, and the largest differences come first.
      Says whether assumptions, data or the engine changed, and how much of each
      answer's change each of them makes: the scenario files are run with each
      other's evidence, and what these runs do not explain is the engine's. Numbers
      within the tolerance, a part of the larger one, are the same: 1e-9 unless
      given, for every column or for one.

      Exit status 1 where something differs, 2 where they could not be compared.
      """)

  @Argument(help: "What was: a results folder, a scenario file, or REVISION:FOLDER.")
  var before: String

  @Argument(help: "What is.")
  var after: String

  @Option(
    name: .long, help: "By how much numbers may differ: 1%, or value=0.5% for one column.")
  var tolerance: [String] = []

  @Option(name: .long, help: "How many differences of a table are shown.")
  var limit = 20

  @Flag(name: .long, help: "Print CommonMark, as for a pull request.")
  var markdown = false

  @Flag(name: .long, help: "Print a JUnit report.")
  var junit = false

  @OptionGroup var work: ThreadOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
    if [markdown, junit, output.json].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --markdown, --junit and --json")
    }
    _ = try tolerances()
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    let old = try await ResultsSnapshot.of(before, threads: work.count)
    let new = try await ResultsSnapshot.of(after, threads: work.count)
    let bar = ProgressBar(isQuiet: false)
    defer { bar.end() }
    let comparison = await old.attributing(
      try old.compared(with: new, tolerances: tolerances()), to: new, threads: work.count,
      progress: { bar.show($0) })
    bar.end()
    let report = ComparisonReport(comparison, limit: limit)
    try console.show(comparison.json) {
      if junit { return comparison.junit }
      return markdown ? report.markdown : report.text(console.terminal)
    }
    return comparison.isSame ? .fine : .foundSomething
  }

  private func tolerances() throws -> Tolerances {
    var found = Tolerances()
    for text in tolerance {
      let pieces = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let part = Self.part(pieces.last ?? ""), pieces.count <= 2 else {
        throw ValidationError("'\(text)' is no tolerance: write 1%, 1e-6 or value=0.5%")
      }
      if pieces.count == 2 { found.columns[pieces[0]] = part } else { found.everywhere = part }
    }
    return found
  }

  private static func part(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number >= 0,
      number.isFinite
    else { return nil }
    return isPercent ? number / 100 : number
  }
}
