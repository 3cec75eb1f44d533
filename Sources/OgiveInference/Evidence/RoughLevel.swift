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
    var open = facts.compactMap(Growth.init)
    while let next = open.firstIndex(where: { $0.isReached(by: figures) }) {
      figures += open.remove(at: next).levels(reachedBy: figures)
    }
    return figures
  }

  /// How many times as high a level was at one time as at another.
  private struct Growth {
    let factor: Double
    let before: (period: CalendarPeriod, time: Double)
    let after: (period: CalendarPeriod, time: Double)

    /// Nil for facts that are no growth rate of a level.
    init?(_ fact: Fact) {
      guard fact.relation == .ratio, let factor = fact.figure.value, factor > 0,
        let versus = fact.versus
      else { return nil }
      self.factor = factor
      func time(_ period: CalendarPeriod) -> Double {
        switch fact.periodKind {
        case .end: period.endYear
        case .start: period.startYear
        default: 0.5 * (period.startYear + period.endYear)
        }
      }
      before = (versus, time(versus))
      after = (fact.period, time(fact.period))
    }

    func isReached(by figures: [(time: Double, level: Double)]) -> Bool {
      figure(in: before.period, figures) != nil || figure(in: after.period, figures) != nil
    }

    /// The level that is missing; none where both are there.
    func levels(
      reachedBy figures: [(time: Double, level: Double)]
    ) -> [(time: Double, level: Double)] {
      switch (figure(in: before.period, figures), figure(in: after.period, figures)) {
      case (let level?, nil): [(after.time, level * factor)]
      case (nil, let level?): [(before.time, level / factor)]
      default: []
      }
    }

    /// The level of the first figure within a period, its start apart.
    private func figure(
      in period: CalendarPeriod, _ figures: [(time: Double, level: Double)]
    ) -> Double? {
      figures.first { $0.time > period.startYear && $0.time <= period.endYear }?.level
    }
  }
}
