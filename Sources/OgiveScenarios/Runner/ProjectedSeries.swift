internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// One series under one plan: its paths, and the quantiles that the forecast table shows.
struct ProjectedSeries: Sendable {
  let levels: DrawTable
  /// For each step the quantiles of its end.
  let endQuantiles: [[Double]]
  /// For each step the quantiles of its mean; nil for a series that no scenario gives a pulse.
  let meanQuantiles: [[Double]]?

  init(
    _ projection: SeriesProjection, plan: SeriesPlan, calendar: RunCalendar, withMeans: Bool
  ) {
    let levels = projection.levels(schedule: plan.schedule, interventions: plan.interventions)
    self.levels = levels
    endQuantiles = Self.quantiles(of: levels, at: calendar.stepColumns)
    guard withMeans else {
      meanQuantiles = nil
      return
    }
    let means = projection.means(
      over: calendar.steps.map { Stretch(from: $0.startYear, to: $0.endYear) },
      schedule: plan.schedule, interventions: plan.interventions)
    meanQuantiles = Self.quantiles(of: means, at: Array(calendar.steps.indices))
  }

  private static func quantiles(of table: DrawTable, at columns: [Int]) -> [[Double]] {
    columns.map { Quantile.values(of: table.draws(at: $0).span, levels: Runner.forecastLevels) }
  }
}
