/// What about which time a level is: two levels of a series with one moment should be one figure.
///
/// The end of `2020`, of `2020-12` and of `2020-12-31` are one moment.
struct LevelMoment: Sendable, Hashable {
  let kind: PeriodKind
  private let first: CalendarDate
  private let after: CalendarDate

  /// The moment of a figure of this kind and period.
  init(_ kind: PeriodKind, of period: CalendarPeriod) {
    self.kind = kind
    first = kind == .end ? period.dayAfter : period.firstDay
    after = kind == .start ? period.firstDay : period.dayAfter
  }

  init(of fact: Fact) { self.init(fact.periodKind, of: fact.period) }
}
