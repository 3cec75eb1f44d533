internal import OgiveEvidence
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

  /// The figures, and those that growth rates lead to from them: a rate and one of its two levels say what
  /// both levels say.
  static func following(
    from figures: [(time: Double, level: Double)], by facts: [Fact]
  ) -> [(time: Double, level: Double)] {
    var figures = figures
    var open = facts.compactMap(RoughGrowth.init)
    func nextReached() -> (place: Int, levels: [(time: Double, level: Double)])? {
      for (place, growth) in open.enumerated() {
        if let levels = growth.levels(reachedBy: figures) { return (place, levels) }
      }
      return nil
    }
    while let next = nextReached() {
      open.remove(at: next.place)
      figures += next.levels
    }
    return figures
  }
}
