import Ogive

/// The recipe, or the recipe with a part changed.
struct Variant: Sendable {
  let name: String
  var recipe = ForecastRecipe.standard
  var seed: UInt64 = 1
  var usesCeiling = true
  var usesHeldOutStretch = false

  /// The variant `name` with what `change` does to it.
  init(_ name: String, _ change: (inout Variant) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  static let all = [
    Variant("recipe"),
    Variant("seed 2") { $0.seed = 2 },
    Variant("seed 3") { $0.seed = 3 },
    Variant("seed 4") { $0.seed = 4 },
    Variant("seed 5") { $0.seed = 5 },
    Variant("held-out") { $0.usesHeldOutStretch = true },
    Variant("raw") {
      $0.recipe.stretches = []
      $0.recipe.dampedTrendWeights = []
      $0.recipe.bends = false
    },
    Variant("no stretch") { $0.recipe.stretches = [] },
    Variant("no damped trend") { $0.recipe.dampedTrendWeights = [] },
    Variant("no ceiling") { $0.usesCeiling = false },
    Variant("ceiling not bent") { $0.recipe.bends = false },
    Variant("ceiling 60 : 40 too") { $0.recipe.saturatingPathsBelowCeiling = 9 },
    Variant("saturating family alone") {
      $0.recipe.saturatingPaths = ForecastRecipe.pathCount
      $0.recipe.saturatingPathsBelowCeiling = ForecastRecipe.pathCount
    },
    Variant("power growth alone") {
      $0.recipe.saturatingPaths = 0
      $0.recipe.saturatingPathsBelowCeiling = 0
    },
    Variant("priors three times as wide") { $0.recipe.priorWidth = 3 },
    Variant("independent residuals") { $0.recipe.remembers = false },
    Variant("past as quiet as today") {
      $0.recipe.loudness = 0
      $0.recipe.loudnessSpread = 0
    },
    Variant("no doubt about growth") {
      $0.recipe.doubt = 0
      $0.recipe.doubtSpread = 0
    },
  ]

  /// The rows of a task's forecast.
  func rows(for task: Task, stretches: StretchTable) throws(ForecastError) -> String {
    var recipe = recipe
    if usesHeldOutStretch { recipe.stretches = stretches[task.group] ?? [] }
    let history = try ForecastHistory(
      times: task.times, values: task.values, ceiling: usesCeiling ? task.upper : nil)
    let forecast = try PlainForecast(
      of: history, at: task.targets.map(\.time), series: task.series, seed: seed, recipe: recipe)
    let levels = RollingOrigin.levels
    return task.targets.indices.map { index in
      zip(levels, forecast.quantiles(at: index, levels: levels)).map { level, value in
        "\(name),\(task.series),\(task.origin),\(task.targets[index].text),\(level),\(value)\n"
      }.joined()
    }.joined()
  }
}
