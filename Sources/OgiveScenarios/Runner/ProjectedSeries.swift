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
    let (schedule, interventions) = (plan.schedule, plan.interventions)
    self.init(
      levels: projection.levels(schedule: schedule, interventions: interventions),
      means: withMeans
        ? projection.means(
          over: calendar.stretches, schedule: schedule, interventions: interventions) : nil,
      calendar)
  }

  private init(levels: DrawTable, means: DrawTable?, _ calendar: RunCalendar) {
    self.levels = levels
    endQuantiles = Self.quantiles(of: levels, at: calendar.stepColumns)
    meanQuantiles = means.map { Self.quantiles(of: $0, at: Array(calendar.steps.indices)) }
  }

  /// The players of a competition under a plan for each.
  static func players(
    of competition: CompetitionProjection, plans: [SeriesPlan], calendar: RunCalendar,
    withMeans: [Bool]
  ) -> [ProjectedSeries] {
    let plans = plans.map(\.competing)
    let levels = competition.levels(plans)
    let means =
      withMeans.contains(true) ? competition.means(over: calendar.stretches, plans) : []
    return levels.indices.map { player in
      ProjectedSeries(
        levels: levels[player], means: withMeans[player] ? means[player] : nil, calendar)
    }
  }

  private static func quantiles(of table: DrawTable, at columns: [Int]) -> [[Double]] {
    columns.map { Quantile.values(of: table.draws(at: $0).span, levels: Runner.forecastLevels) }
  }
}
