internal import OgiveNumerics

/// Draws one family after the other, each from its own posterior.
struct FamilyPool {
  let history: ForecastHistory
  /// The dates, in spans after the origin.
  let spans: [Double]
  /// What the random numbers belong to.
  let series: String
  let random: RandomSource
  let recipe: ForecastRecipe

  /// By date the draws of `ln y / y_n` of both families, the saturating one's first.
  func paths() throws(ForecastError) -> [[Double]] {
    let saturating =
      history.ceiling == nil ? recipe.saturatingPaths : recipe.saturatingPathsBelowCeiling
    let first = try paths(of: RichardsAtOrigin<Draws8>.self, count: saturating)
    let second = try paths(
      of: PowerGrowthAtOrigin<Draws8>.self, count: ForecastRecipe.pathCount - saturating)
    return zip(first, second).map { $0 + $1 }
  }

  private func paths<Curve: OriginCurve>(
    of family: Curve.Type, count: Int
  ) throws(ForecastError) -> [[Double]] where Curve.Scalar == Draws8 {
    guard count > 0 else { return spans.map { _ in [] } }
    let name = "forecast \(Curve.name) \(series)"
    let sampler = TemperedSampler(random: random, name: name)
    let likelihood = ForecastLikelihood<Curve>(history, recipe: recipe)
    guard let cloud = sampler.particles(of: likelihood) else {
      throw .noCurve(family: Curve.name)
    }
    return ForecastSimulation<Curve>(
      history: history, spans: spans, random: random, name: name, recipe: recipe
    ).paths(of: cloud, count: count)
  }
}
