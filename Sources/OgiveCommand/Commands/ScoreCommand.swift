internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive score RESULTS --actuals FILE`: forecasts held against what came true.
struct ScoreCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score forecasts against what came true.",
    usage: "ogive score <results> --actuals <file> [--events <file>] [<options>]",
    discussion: """
      Examples:
        ogive score results/channels-vs-douyin --actuals reported.csv
        ogive score model-output/team-model.csv --actuals target-data.csv --scale log
        ogive score mine.csv --actuals reported.csv --baseline naive.csv
        ogive score mine.csv --actuals reported.csv --by location,horizon --json
        ogive score results/channels-vs-douyin --events happened.csv

      Forecasts are a results folder or a file in the columns of the hubverse
      model-output format; quantiles, medians and samples are scored. Actual figures
      have the columns location (or series), target_end_date (or date), observation
      (or value) and, where that is needed, target. Events are the probabilities of
      answers.csv; what came true of them has the columns question, happened (yes or
      no) and, where a question has several dates, at.

      WIS is the weighted interval score: how wide the intervals are (spread), how
      far they lie below the figures and how far above. Error is the median's. Bias
      runs from -1 (forecasts too low) to 1 (too high). Skill is the share of the
      baseline's score that is saved.
      """)

  @Argument(
    help: "A results folder or a CSV file of forecasts.", completion: .file(extensions: ["csv"]))
  var results: String

  @Option(
    name: .long, help: ArgumentHelp("A CSV file of what came true.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var actuals: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A CSV file of which events came true, for Brier scores.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var events: String?

  @Option(name: .long, help: "Compare the figures, their logarithms or both.")
  var scale = ScaleChoice.natural

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The columns of the rows, with commas between. Unless given: model_id, scenario_id,"
        + " location and target, as far as there are any.", valueName: "columns"))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Forecasts of one model to measure skill against.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var baseline: String?

  @OptionGroup var output: OutputOptions

  /// The scales that people may ask for.
  enum ScaleChoice: String, ExpressibleByArgument, CaseIterable {
    case natural, log, both

    var scales: [ScoreScale] {
      switch self {
      case .natural: [.natural]
      case .log: [.log]
      case .both: [.natural, .log]
      }
    }
  }

  func validate() throws {
    if actuals == nil && events == nil {
      throw ValidationError("say what came true: give --actuals, --events or both")
    }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    var members: [JSONValue.Member] = []
    var texts: [String] = []
    var warnings: [Diagnostic] = []
    if let actuals {
      let found = try figures(against: actuals)
      warnings += found.warnings
      members.append(JSONValue.Member("scales", .array(found.reports.map { $0.json })))
      texts += found.reports.map { $0.text(for: console.terminal) }
    }
    if let events {
      let outcomes = try EventOutcomes(reading: InputFile.read(events))
      let scoring = try EventScoring(of: results, outcomes: outcomes)
      let report = EventReport(scoring.events)
      warnings += scoring.warnings
      members.append(JSONValue.Member("events", report.json))
      texts.append(report.text(for: console.terminal))
    }
    console.warn(warnings)
    try console.show(.object(members), diagnostics: warnings) { texts.joined(separator: "\n") }
    return .fine
  }

  /// The reports of the forecast figures, one for each scale.
  private func figures(
    against actuals: String
  ) throws -> (reports: [ScoreReport], warnings: [Diagnostic]) {
    let file = try ForecastFile(at: results)
    let columns = try columns(of: file)
    let scoring = try ForecastScoring(
      file, actuals: ActualsFile(reading: InputFile.read(actuals)),
      baseline: baseline.map { path throws(DiagnosticError) in try ForecastFile(at: path) },
      on: scale.scales)
    let reports = scoring.scales.map {
      ScoreReport($0.forecasts, on: $0.scale, by: columns, hasBaseline: scoring.hasBaseline)
    }
    return (reports, scoring.warnings)
  }

  /// The columns that make the rows.
  private func columns(of file: ForecastFile) throws(DiagnosticError) -> [ForecastColumn] {
    guard let by else {
      return [.model, .scenario, .location, .target].filter(file.columns.contains)
    }
    let names = by.split(separator: ",").map(String.init)
    let known = file.columns.map(\.rawValue)
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw DiagnosticError(
        unknown.map { name in
          let near = Suggestion.notes(for: name, among: known)
          return Diagnostic(
            .unknownColumn, "'\(file.path)' has no column '\(name)' to tell forecasts apart by",
            at: nil, notes: near.isEmpty ? ["it has \(known.joined(separator: ", "))"] : near)
        })
    }
    return names.compactMap(ForecastColumn.init)
  }
}
