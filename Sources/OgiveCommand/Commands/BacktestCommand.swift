internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive backtest DATA.csv`: how well a series' own past would have been forecast.
struct BacktestCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Forecast the past of plain series from before, and score it.",
    usage: "ogive backtest <file> [<options>]",
    discussion: """
      Examples:
        ogive backtest users.csv
        ogive backtest users.csv --horizon "1 year"
        ogive backtest shares.csv --ceiling 100 --json | jq .result.pooled

      The file is one that 'ogive forecast' reads. From the third figure on, each
      figure is an origin in turn: the figures after it are forecast from those up
      to it, refitted each time, as far ahead as they reach back unless there is a
      horizon.

      WIS and CRPS are of the logarithms, the smaller the better; MASE is the
      median's error beside the mean step of the known figures; 'in 90%' is how many
      in a hundred figures lay inside the 90% interval. Skill is the share that is
      saved of the WIS of simple forecasts, pooled by the geometric mean over
      series.

      Exit status 1 where some of the series could not be evaluated.
      """)

  @Argument(help: "A CSV file of figures.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How far: '2 years', '8 quarters' or a number of figures.", valueName: "time"))
  var horizon: String?

  @OptionGroup var options: ForecastOptions

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let ceiling = try options.checkedCeiling()
    let reach = try horizon.map { text throws(DiagnosticError) in
      try ForecastOptions.horizon(text)
    }
    let data = try DataFile(reading: InputFile.read(file))
    var mistakes: [Diagnostic] = []
    var plans: [PlannedBacktest] = []
    for series in data.series {
      do throws(DiagnosticError) {
        plans.append(
          try series.backtest(
            unnamed: ForecastOptions.name(of: file), ceiling: ceiling, seed: options.seed,
            reach: reach))
      } catch {
        mistakes += error.diagnostics
      }
    }
    let scored = await Self.scores(of: plans, mistakes: &mistakes)
    guard !scored.isEmpty else { throw DiagnosticError(mistakes) }
    let told = plans.flatMap(\.warnings) + mistakes
    console.warn(told)
    let report = BacktestReport(scored)
    try console.show(report.json, diagnostics: told) { report.text(for: console.terminal) }
    return mistakes.isEmpty ? .fine : .foundSomething
  }

  /// The scores of every series of which at least one origin could be evaluated.
  private static func scores(
    of plans: [PlannedBacktest], mistakes: inout [Diagnostic]
  ) async -> [(name: String, scores: BacktestScores)] {
    let jobs = plans.indices.flatMap { plan in
      plans[plan].rolling.knownCounts.map { (plan: plan, known: $0) }
    }
    let bar = ProgressBar(isQuiet: false)
    let finished = bar.counter(of: jobs.count, "forecasting the past")
    let made = await Parallel.map(
      jobs.count, threads: ProcessorCount.active, finished: finished
    ) { index in
      let job = jobs[index]
      return Result { () throws(DiagnosticError) in
        try plans[job.plan].evaluation(known: job.known)
      }
    }
    bar.end()
    for case .failure(let error) in made { mistakes += error.diagnostics }
    var evaluations = [[OriginEvaluation]](repeating: [], count: plans.count)
    for (job, result) in zip(jobs, made) {
      if case .success(let evaluation) = result { evaluations[job.plan].append(evaluation) }
    }
    return zip(plans, evaluations).filter { !$0.1.isEmpty }
      .map { ($0.series, BacktestScores(of: $1)) }
  }
}
