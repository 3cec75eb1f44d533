/// How fast a curve's own clock runs: one before every change, then multiplied, raised or set, at
/// once or over a ramp, for good or until a date.
///
/// A curve under a schedule is `y(t) = f(tau(t))` with `tau' = speed`, so the level stays continuous
/// whatever the speed does. Where a change differs from draw to draw, each draw has a clock of its own.
public struct SpeedSchedule: Sendable, Hashable {
  /// The changes, applied one after another in this order.
  public let changes: [PlannedChange]

  /// The schedule of these changes.
  public init(_ changes: [PlannedChange]) {
    self.changes = changes
  }

  /// Whether all draws share one clock.
  public var isSame: Bool { changes.allSatisfy(\.isSame) }

  /// The speed at a date in the draw at a place; never negative: a clock that is slowed down further
  /// stands still.
  public func speed(at date: Double, in place: Int = 0) -> Double {
    clock(of: place).speed(at: date)
  }

  /// The clock's time at a date in the draw at a place: the date itself before the first change, and the
  /// integral of the speed from there.
  public func clock(at date: Double, in place: Int = 0) -> Double {
    clock(of: place).time(at: date)
  }

  func clock(of place: Int) -> CurveClock { CurveClock(changes, at: place) }
}
