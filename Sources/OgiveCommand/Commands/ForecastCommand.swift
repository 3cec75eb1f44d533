internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive forecast DATA.csv`: quantiles of the next figures of plain series.
struct ForecastCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast plain series, however many, with honest bands.",
    usage: "ogive forecast <file> [<options>]",
    discussion: """
      Examples:
        ogive forecast users.csv --horizon "2 years"
        ogive forecast users.csv --at 2025,2026 --levels 0.05,0.5,0.95
        ogive forecast shares.csv --ceiling 100 --origin 2022-12
        ogive forecast figures.csv --tasks tasks.csv > quantiles.csv

      The file has a column 'date' (2021, 2021-Q4, 2021-12 or 2021-12-31, counted at
      its end) or 't' (decimal years or plain numbers), a column 'value', and for
      several series a column 'series' or 'series_id'. Three figures above zero are
      enough; those at or below zero are left out. Steps are a series' own, from one
      figure to the next.

      Prints quantiles in the columns of the hubverse model-output format. A file of
      tasks has the columns series_id, origin_t, target_t (several with ';' between)
      and perhaps upper, a ceiling; the output has then the columns series_id,
      origin_t, target_t, level and value.

      Exit status 1 where some of the series could not be forecast.
      """)

  @Argument(help: "A CSV file of figures.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("How far: '2 years', '8 quarters' or a number of steps.", valueName: "time"))
  var horizon = "4"

  @Option(
    name: .long,
    help: ArgumentHelp("The dates instead of a horizon, with commas between.", valueName: "dates"))
  var at: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The last date that is known; later rows are hidden.", valueName: "date"))
  var origin: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A CSV file of series, origins and targets.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var tasks: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The quantiles' levels, with commas between.", valueName: "levels"))
  var levels: String?

  @OptionGroup var options: ForecastOptions

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let request = try request()
    let data = try DataFile(reading: InputFile.read(file))
    var mistakes: [Diagnostic] = []
    let plans = try plans(of: data, request, mistakes: &mistakes)
    let bar = ProgressBar(isQuiet: false)
    let finished = bar.counter(of: plans.count, "forecasting")
    let made = await Parallel.map(
      plans.count, threads: ProcessorCount.active, finished: finished
    ) { index in
      let plan = plans[index]
      return Result { () throws(DiagnosticError) in
        try plan.made(levels: request.levels, seed: request.seed)
      }
    }
    bar.end()
    let forecasts = made.compactMap { try? $0.get() }
    for case .failure(let error) in made { mistakes += error.diagnostics }
    guard !forecasts.isEmpty else { throw DiagnosticError(mistakes) }
    let told = plans.flatMap(\.warnings) + mistakes
    console.warn(told)
    try console.show(SeriesForecast.json(forecasts), diagnostics: told) {
      CSVFormat().text(of: tasks == nil ? .hub(forecasts) : .tasks(forecasts))
    }
    return mistakes.isEmpty ? .fine : .foundSomething
  }

  /// What is to be forecast; what cannot be is added to `mistakes`.
  private func plans(
    of data: DataFile, _ request: ForecastRequest, mistakes: inout [Diagnostic]
  ) throws(DiagnosticError) -> [PlannedForecast] {
    if let tasks {
      return try ForecastTasks(reading: InputFile.read(tasks), about: data).forecasts
    }
    var plans: [PlannedForecast] = []
    for series in data.series {
      do throws(DiagnosticError) {
        plans.append(try series.planned(request, unnamed: ForecastOptions.name(of: file)))
      } catch {
        mistakes += error.diagnostics
      }
    }
    return plans
  }

  private func request() throws(DiagnosticError) -> ForecastRequest {
    var request = ForecastRequest()
    request.horizon = try ForecastOptions.horizon(horizon)
    request.dates = at.map(Self.parts) ?? []
    request.origin = origin
    request.ceiling = try options.checkedCeiling()
    request.seed = options.seed
    if let levels { request.levels = try Self.levels(levels) }
    return request
  }

  private static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  private static func levels(_ text: String) throws(DiagnosticError) -> [Double] {
    let parts = parts(text)
    let levels = parts.compactMap(Double.init).filter { $0 > 0 && $0 < 1 }
    guard levels.count == parts.count, !levels.isEmpty else {
      throw DiagnosticError([
        Diagnostic(
          .valueOutOfRange, "--levels: '\(text)' are not levels between 0 and 1", at: nil,
          notes: ["levels are written 0.05,0.5,0.95"])
      ])
    }
    return Set(levels).sorted()
  }
}
