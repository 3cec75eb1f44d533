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
  /// What earlier runs have left.
  private(set) var store: any StepStore
  /// What is left of steps that an edit has touched, in a preview; nil in a whole run.
  private(set) var last: LastValues?
  let meter: ProgressMeter

  /// A runner of `file` over the facts of `book`.
  ///
  /// - Parameters:
  ///   - store: Keeps the values of steps: a run makes only those that it does not find there.
  ///   - progress: Is told how far a run has come, from any thread.
  public init(
    _ file: ScenarioFile, evidence book: EvidenceBook, threads: Int = 1,
    store: any StepStore = NoStepStore(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.file = file
    self.store = store
    meter = ProgressMeter(progress)
    self.book = book.stating(
      Dictionary(file.evidence.errors.map { ($0.kind, $0.error) }) { first, _ in first })
    self.threads = max(1, threads)
  }

  /// The same, for a preview with what earlier runs have left of everything.
  func remembering(_ last: LastValues) -> Runner {
    var other = self
    other.store = last
    other.last = last
    return other
  }

  /// How many draws are projected.
  var drawCount: Int {
    guard let last, !last.parts.isDisjoint(with: [.draws, .fewer]) else { return file.draws }
    return min(file.draws, Self.previewDraws)
  }

  /// So many draws are enough for a preview.
  static let previewDraws = 500

  /// The quantile levels of `forecast.csv`.
  public static let forecastLevels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

  /// Fits every series, projects every scenario and answers every question.
  ///
  /// - Throws: `DiagnosticError` for series that cannot be fitted; `SolverError` where a numerical
  ///   routine refuses its input; `CancellationError` where the task was cancelled.
  public func run() async throws -> RunResult {
    let variants = EvidenceVariant.all(file.evidence.readings, in: book)
    let backtests = file.series.count { isBacktested($0.name.value) }
    meter.expect(
      jointWork(variants.count) + work(ofCases: cases(variants).count) + Self.rowWork
        * Double(sweepCount) + Double(backtests))
    let (fits, choices) = try await fittedSeries(variants)
    let series = drawCount < file.draws ? fits.map { $0.thinned(to: drawCount) } : fits
    let calendar = RunCalendar(file: file)
    let held = try await holdouts(series, variants, choices)
    let (scenarios, projections, sweep) = try await scenarios(
      of: series, calendar, variants: variants, choices: choices,
      holdouts: choices.map { Holdout(parts: held.isEmpty ? [] : $0.map { held[$0] }) })
    let cases = cases(variants)
    let forecast = zip(cases, scenarios).flatMap { own, kept in
      forecastRows(
        choices[own.variant].map { series[$0] }, kept,
        named: name(of: own, variants), calendar)
    }
    let answers =
      file.questions.indices.flatMap { question in
        scenarios.flatMap { $0.answers[question] }
      } + regionRows(over: sweep)
    let checks = file.checks.indices.flatMap { check in scenarios.map { $0.checks[check] } }
    let families = scenarios.flatMap(\.families)
    let parameters = try await parallel(series.count) { index in
      series[index].parameterRows(of: projections.all[index])
    }
    let first = choices[0].map { series[$0] }
    let estimates = file.scenarios.map { scenario in
      estimated(scenario, first, choices[0].map { projections.all[$0] })
    }
    let evidence = series.flatMap { $0.evidenceRows() }
    let notebook = NotebookFiller(
      file: file, naming: file.naming, forecast: forecast, answers: answers, checks: checks,
      parameters: parameters.flatMap { $0 } + couplingRows(series, projections)
        + numberRows(of: estimates),
      evidence: evidence,
      sources: sourceRows(of: evidence), sweep: sweep)
    var result = RunResult(
      title: file.title, asOf: file.evidence.asOf.value, seed: file.seed, draws: drawCount,
      series: first.map(\.heading) + file.stocks.map(SeriesHeading.init),
      forecast: forecast, answers: answers, checks: checks,
      families: families, parameters: notebook.parameters, evidence: evidence,
      sources: notebook.sources, foundations: foundations,
      verdicts: series.flatMap(\.verdictRows) + couplingVerdicts(series, projections)
        + Holdout(parts: held).verdicts(at: coverageLevels)
        + ReadingWeight(
          scenario: name(of: cases[0], variants), answers: answers, families: families,
          variants: variants
        ).verdicts,
      sweep: sweep, cells: notebook.cells)
    result.densities = try await densityCurves(first)
    result.shares = scenarios[0].shares
    result.definitions = fanHeadings
    result.naming = notebook.naming
    result.order = cases.map { name(of: $0, variants) }
    result.backtests = try await backtestRows(first, in: variants[0].book)
    return result
  }

  /// A series' draws at some instants. The same numbers however its facts are read: two variants differ
  /// by the reading alone.
  func projection(of series: FittedSeries, at instants: [Double]) -> SeriesProjection {
    SeriesProjection(
      of: series.posteriors, weights: series.weights, at: instants, count: drawCount,
      random: RandomSource(seed: file.seed).part(RandomPurpose("paths/\(series.name)")))
  }
}
