import OgiveNumerics

/// What one player's figures say of it as if it were alone: a family's parameters and its first level.
struct PlayerReading {
  /// The family's parameters.
  let parameters: [Double]
  /// The level that the family's curve has at the start.
  let firstLevel: Double

  /// Reads `family` off `samples`; a launch counts as the start.
  init(_ family: any CurveFamily, _ samples: Samples, from start: Double) {
    let origin = family.origin == .launch ? start : 0
    let clock = Samples(times: samples.times.map { $0 - origin }, values: samples.values)
    parameters = family.startingValues(for: clock)[0]
    let level = family.value(at: start - origin, Parameters(parameters))
    let peak = samples.values.max() ?? 1
    firstLevel = max(level, 1e-4 * (peak > 0 ? peak : 1))
  }

  /// Effects that players may have on each other, tried as starting values: the same for all.
  static let effects = [0, 0.3, 1.0]

  /// `capacities` before rivals took `effect` of each other's levels off them.
  static func undisturbed(_ capacities: [Double], by effect: Double) -> [Double] {
    let sum = capacities.reduce(0, +)
    return capacities.map { $0 + effect * (sum - $0) }
  }
}
