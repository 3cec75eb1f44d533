internal import OgiveCurves
public import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// Executes a checked scenario file: facts in, values out.
///
/// Nothing is read or printed, and the result depends on the file, the facts and the engine alone:
/// every random number is keyed by the seed, the series, the curve and the draw, so any number of
/// threads gives the same bits.
public struct Runner: Sendable {
  let file: ScenarioFile
  let book: EvidenceBook
  /// How many threads may work at once.
  let threads: Int

  /// A runner of `file` over the facts of `book`.
  public init(_ file: ScenarioFile, evidence book: EvidenceBook, threads: Int = 1) {
    self.file = file
    self.book = book
    self.threads = max(1, threads)
  }

  /// The quantile levels of `forecast.csv`.
  public static let forecastLevels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

  /// Fits every series, projects every scenario and answers every question.
  ///
  /// - Throws: `DiagnosticError` for series that cannot be fitted; `SolverError` where a numerical
  ///   routine refuses its input.
  public func run() async throws -> RunResult {
    let series = try await fittedSeries()
    let calendar = RunCalendar(file: file)
    let random = RandomSource(seed: file.seed)
    let projections = try await Parallel.map(series.count, threads: threads) { index in
      try SeriesProjection(
        of: series[index].fits, named: series[index].name, at: calendar.instants,
        count: file.draws, random: random)
    }
    let scenarios = await projected(series, projections, calendar)
    let forecast = forecastRows(series, scenarios, calendar)
    let answers = await answerRows(scenarios.map(\.paths), calendar)
    let parameters = await Parallel.map(series.count, threads: threads) { index in
      series[index].parameterRows(of: projections[index])
    }
    let evidence = zip(series, projections).flatMap { $0.evidenceRows(of: $1, in: book) }
    let notebook = NotebookFiller(
      file: file, forecast: forecast, answers: answers,
      parameters: parameters.flatMap { $0 }, evidence: evidence)
    return RunResult(
      title: file.title, asOf: file.evidence.asOf.value, seed: file.seed, draws: file.draws,
      series: series.map(\.heading), forecast: forecast, answers: answers,
      parameters: notebook.parameters, evidence: evidence,
      cells: notebook.cells)
  }
}
