public import OgiveEvidence

/// The `time` block: the stretch that is tabulated, and how finely.
///
/// The model itself is continuous: the step only says where it is read.
public struct TimeGrid: Sendable, Hashable {
  /// The first and the last period; each begins and ends as its name says.
  public var from: CalendarPeriod
  public var to: CalendarPeriod
  /// A month, a quarter or a year.
  public var step: Granularity

  /// The stretch from `from` to `to`.
  public init(from: CalendarPeriod, to: CalendarPeriod, step: Granularity) {
    self.from = from
    self.to = to
    self.step = step
  }

  /// Every step of the stretch, in order of time.
  public var steps: [CalendarPeriod] {
    CalendarPeriod.steps(from: from, through: to, by: step)
  }
}
