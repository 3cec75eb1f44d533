internal import OgiveNumerics

/// What the pooled model makes of its paths after the last fact: each doubts growth, and the band of each
/// date is stretched by rank.
struct PooledCourse {
  private let calibration: ForecastCalibration
  /// The level that the calibration is told in multiples of.
  private let logLevel: Double
  /// Which of a table's dates lie after the last fact.
  private let later: [Int]
  /// The last fact's date, and these.
  let dates: [Double]

  init(_ model: PooledModel, within frame: GrowthFrame, at dates: [Double]) {
    calibration = model.calibration
    logLevel = Double.log(frame.level)
    later = dates.indices.filter { dates[$0] > frame.last }
    self.dates = [frame.last] + later.map { dates[$0] }
  }

  /// What no curve explains, with all this as a part of it.
  ///
  /// - Parameters:
  ///   - residuals: The residual process at every date of the table, block by block.
  ///   - curves: The curves' levels at ``dates``, block by block.
  ///   - doubts: A standard normal for each draw, block by block.
  func residuals(
    _ residuals: [[Draws8]], around curves: [[Draws8]], doubts: [Draws8]
  ) -> [[Draws8]] {
    let recipe = ForecastRecipe.standard
    let logs = curves.map { $0.map { Draws8.log($0) } }
    let factors = doubts.map {
      Draws8.exp(Draws8(recipe.doubt) + Draws8(recipe.doubtSpread) * $0)
    }
    var result = residuals
    for (place, date) in later.enumerated() {
      var paths = [Double](repeating: 0, count: residuals.count * Draws8.width)
      var span = paths.mutableSpan
      for block in residuals.indices {
        let start = logs[block][0] - Draws8(logLevel)
        let growth = (logs[block][place + 1] - logs[block][0]) * factors[block]
        (start + growth + residuals[block][date]).write(to: &span, from: block * Draws8.width)
      }
      let calibrated = calibration.logs(paths, at: dates[place + 1])
      for block in residuals.indices {
        let path = Draws8(calibrated.span, from: block * Draws8.width)
        result[block][date] = path - (logs[block][place + 1] - Draws8(logLevel))
      }
    }
    return result
  }
}
