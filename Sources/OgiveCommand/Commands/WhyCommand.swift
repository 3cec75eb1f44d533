internal import ArgumentParser
internal import OgiveEvidence
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive why FILE NAME`: where a number of a run comes from.
struct WhyCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Name the facts and assumptions behind a number; leave each out.",
    usage: "ogive why <file> <name> [<options>]",
    discussion: """
      Examples:
        ogive why scenarios/channels-vs-douyin.yaml target
        ogive why FILE passes-douyin --at 2024-12 --scenario concerts
        ogive why FILE channels --at 2022-12           a cell of forecast.csv
        ogive why FILE channels --at 2022-12 --level 0.95
        ogive why FILE results/channels-vs-douyin/answers.csv:17

      NAME is a question (a cell of answers.csv), a series (a cell of forecast.csv) or
      a line of one of the two tables.
      A fact is left out by importance weights; where k-hat says that they cannot be
      relied on, the curves are fitted anew without it.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Argument(help: "A question or a series of the file, or a line of a table.")
  var name: String

  @Option(name: .long, help: "The scenario, as answers.csv names it; the first unless given.")
  var scenario: String?

  @Option(name: .long, help: "Of what, where the question is about several things.")
  var of: String?

  @Option(name: .long, help: "The period, such as 2022-12.")
  var at: String?

  @Option(name: .long, help: "The quantile level (default: 0.5 for a series).")
  var level: Double?

  @OptionGroup var work: ThreadOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if ResultsCell.isLine(name), scenario != nil || of != nil || at != nil || level != nil {
      throw ValidationError("a line says everything: leave --scenario, --of, --at and --level out")
    }
    if let level, !(level > 0 && level < 1) {
      throw ValidationError("--level lies between 0 and 1")
    }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    let loaded = try LoadedScenario.load(file)
    console.warn(loaded.warnings)
    let runner = Runner(
      loaded.file, evidence: loaded.book, threads: work.count)
    let line =
      ResultsCell.isLine(name) ? try ResultsCell(name, of: loaded.file) : nil
    let address = try line?.address ?? address(in: loaded.file)
    guard let found = try await runner.reasons(for: address, in: line?.scenario ?? scenario) else {
      throw UnknownCell(name: name, file: loaded.file, scenario: scenario)
    }
    try console.show(found.json, diagnostics: loaded.warnings) {
      found.text(console.terminal)
    }
    return .fine
  }

  private func address(in file: ScenarioFile) throws -> CellAddress {
    if file.questions.contains(where: { $0.name.value == name }) {
      let statistic = level.map { "q" + DecimalText.shortest($0, significantDigits: 6) }
      return .answer(question: name, of: of, at: at, statistic: statistic)
    }
    guard file.series.contains(where: { $0.name.value == name }) else {
      throw UnknownCell(name: name, file: file, scenario: scenario)
    }
    guard let at, let period = try? CalendarPeriod(parsing: at) else {
      throw UnknownCell(missingDateOf: name)
    }
    return .forecast(series: name, date: period, level: level ?? 0.5)
  }
}

/// There is no such number.
private struct UnknownCell: Error, CustomStringConvertible {
  let description: String

  init(name: String, file: ScenarioFile, scenario: String?) {
    let questions = file.questions.map(\.name.value)
    let names = questions + file.series.map(\.name.value)
    let notes = Suggestion.notes(for: name, among: names)
    let known =
      "questions: \(questions.joined(separator: ", ")); series: "
      + file.series.map(\.name.value).joined(separator: ", ")
    let place = scenario.map { " in scenario '\($0)'" } ?? ""
    let hint = names.contains(name) ? [Self.whereToLook(for: name, in: file)] : notes
    description =
      "there is no such number '\(name)'\(place)\n  = "
      + (hint.isEmpty ? known : hint.joined(separator: "\n  = "))
  }

  /// The scenarios in which a question is asked, where it is not asked in all.
  private static func whereToLook(for name: String, in file: ScenarioFile) -> String {
    let all = file.scenarios.map(\.name.value)
    let asked = file.questions.first { $0.name.value == name }.map { question in
      (question.question.ownScenario.map { [$0] } ?? all).filter(question.isAsked)
    }
    guard let asked, !asked.isEmpty, asked.count < all.count else {
      return "see answers.csv and forecast.csv for the cells"
    }
    return "it is asked in \(asked.map { "--scenario \($0)" }.joined(separator: ", "))"
  }

  init(missingDateOf series: String) {
    description = "say of which date of '\(series)'\n  = add --at with a period such as 2022-12"
  }
}
