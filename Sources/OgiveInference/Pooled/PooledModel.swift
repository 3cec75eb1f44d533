public import OgiveCurves
internal import OgiveNumerics

/// The model of a series whose file names no curve: that of ``PlainForecast``, with facts of any kind.
///
/// One family that saturates and one that never does, both told by where they are at the last fact, each
/// have their posterior and are pooled with fixed weights; the residual process may have been louder in the
/// past; and paths after the last fact doubt growth and are stretched by rank as ``ForecastRecipe`` says.
/// A belief on the capacity is a ceiling that nobody is sure of to the family that has none, and leaves out
/// such corrections.
/// Where all facts are plain figures, they are as exact as those of a ``PlainForecast``, and so is the
/// forecast: what a source's error is and what no curve explains is then one thing.
public struct PooledModel: Sendable, Hashable {
  /// How scenario files name it.
  public static let name = "growth"

  /// The families: the one that saturates, and the one that never does.
  public static let families: [any CurveFamily] = [Richards(), PowerGrowth()]

  /// The part of each family in the pool.
  public static func weights(belowCeiling: Bool) -> [Double] {
    let recipe = ForecastRecipe.standard
    let saturating = belowCeiling ? recipe.saturatingPathsBelowCeiling : recipe.saturatingPaths
    return [saturating, ForecastRecipe.pathCount - saturating].map {
      Double($0) / Double(ForecastRecipe.pathCount)
    }
  }

  /// The figures where all facts are plain ones; nil where one says less or more.
  let history: ForecastHistory?
  /// How many levels were reported.
  let count: Int

  /// What no curve explains, with steps and spans those of the facts.
  func process(within frame: GrowthFrame) -> ProcessPrior {
    let recipe = ForecastRecipe.standard
    let step = frame.span / Double(max(1, count - 1))
    var prior = ProcessPrior(
      medianScale: Double.exp(ForecastRecipe.logScale), logScaleSD: 1,
      medianHalfLife: step * Double.exp(ForecastRecipe.logMemory), logHalfLifeSD: 1)
    prior.leastScale = ForecastRecipe.leastScale
    prior.loudness = Loudness(
      mean: recipe.loudness, sd: recipe.loudnessSpread, last: frame.last, span: frame.span)
    return prior
  }

  /// What remains to be corrected in its bands.
  var calibration: ForecastCalibration {
    history.map { ForecastCalibration(of: $0, recipe: .standard) }
      ?? ForecastCalibration(count: count, recipe: .standard)
  }

  /// The prior of the residual process in words.
  static let processCard = DefaultPrior(
    quantity: "scale of what no curve explains",
    belief:
      "median \(ForecastRecipe.median(ForecastRecipe.logScale)) at the last fact, louder before; "
      + "\(ForecastRecipe.median(ForecastRecipe.logMemory)) mean times between facts; 1 sd in logs",
    scope: "a series without a named curve", source: DefaultPrior.realSeries)
}
