internal import OgiveNumerics

/// A level as some figures have it roughly.
enum RoughLevel {
  /// The level at a date: between two figures on a straight line of the logarithm, beyond them that of
  /// the nearest; nil without any.
  ///
  /// - Parameter figures: In order of time.
  static func at(_ date: Double, among figures: [(time: Double, level: Double)]) -> Double? {
    guard let next = figures.first(where: { $0.time >= date }) else { return figures.last?.level }
    guard let before = figures.last(where: { $0.time < date }) else { return next.level }
    let share = (date - before.time) / (next.time - before.time)
    return Double.exp((1 - share) * Double.log(before.level) + share * Double.log(next.level))
  }
}
