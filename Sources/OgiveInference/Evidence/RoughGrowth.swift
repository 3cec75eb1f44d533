internal import OgiveEvidence

/// How many times as high a level was at one time as at another.
struct RoughGrowth {
  private let factor: Double
  private let before: (period: CalendarPeriod, time: Double)
  private let after: (period: CalendarPeriod, time: Double)

  /// Nil for facts that are no growth rate of a level.
  init?(_ fact: Fact) {
    guard fact.relation == .ratio, let factor = fact.figure.value, factor > 0,
      let versus = fact.versus
    else { return nil }
    self.factor = factor
    before = (versus, versus.roughTime(of: fact.periodKind))
    after = (fact.period, fact.period.roughTime(of: fact.periodKind))
  }

  /// The level that follows from the other: none where both are among the figures, nil where neither is.
  func levels(
    reachedBy figures: [(time: Double, level: Double)]
  ) -> [(time: Double, level: Double)]? {
    switch (Self.figure(in: before.period, figures), Self.figure(in: after.period, figures)) {
    case (nil, nil): nil
    case (let level?, nil): [(after.time, level * factor)]
    case (nil, let level?): [(before.time, level / factor)]
    default: []
    }
  }

  /// The level of the first figure within a period, its start apart.
  private static func figure(
    in period: CalendarPeriod, _ figures: [(time: Double, level: Double)]
  ) -> Double? {
    figures.first { $0.time > period.startYear && $0.time <= period.endYear }?.level
  }
}
