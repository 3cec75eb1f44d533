internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of published figures beside what the figures before each of them let one expect.
public struct BacktestChart: Sendable {
  /// A figure and its forecast.
  struct Figure: Sendable {
    /// When it is about, in decimal years.
    let time: Double
    let published: Double
    /// The quantiles that were expected, at ``FanSeries/levels``.
    let quantiles: [Double]

    /// Whether it lies within the central 90%.
    var isInside: Bool { quantiles[0] <= published && published <= quantiles[4] }
  }

  /// Where the drawing is in the results folder: `charts/backtest-channels.svg`.
  public let fileName: String
  let title: String
  let series: Label
  let unit: String
  /// In the order of time.
  let figures: [Figure]

  /// The chart of a series of a notebook; nil where no figure of it can be forecast from earlier ones.
  init?(of series: String, of result: RunResult, names: inout FileNames) {
    let rows = result.backtests.filter { $0.series == series }
    guard let first = rows.first else { return nil }
    fileName = names.free(for: "backtest-\(series)")
    title = result.titles.first ?? series
    self.series = result.naming.quantity(series)
    unit = first.unit
    figures = rows.map { row in
      Figure(
        time: (row.period.startYear + row.period.endYear) / 2, published: row.published,
        quantiles: row.quantiles)
    }.sorted { ($0.time, $0.published) < ($1.time, $1.published) }
  }

  var measure: ChartMeasure { ChartMeasure(name: series.phrase, unit: unit) }

  /// The times that are drawn, with some air at both ends.
  var span: ClosedRange<Double> {
    let (first, last) = (figures[0].time, figures[figures.count - 1].time)
    let air = max(0.05 * (last - first), 0.25)
    return (first - air)...(last + air)
  }

  /// The highest level that the axis has to hold: every figure and every half of the chances, and the rest
  /// as far as it does not squash them.
  var highest: Double {
    let certain = figures.map { max($0.published, $0.quantiles[3]) }.max() ?? 1
    return ValueAxis.top(certain: certain, wished: figures.map { $0.quantiles[4] })
  }

  /// How many figures lie within the central 90%.
  var insideCount: Int { figures.count { $0.isInside } }
}
