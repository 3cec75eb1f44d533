internal import OgiveNumerics

/// How fast a curve's own clock runs: one before every change, then multiplied, raised or set, at
/// once or over a ramp, for good or until a date.
///
/// A curve under a schedule is `y(t) = f(tau(t))` with `tau' = speed`, so the level stays continuous
/// whatever the speed does.
public struct SpeedSchedule: Sendable, Hashable {
  /// One change of the speed.
  public struct Change: Sendable, Hashable {
    /// What happens to the speed at full strength.
    public enum Effect: Sendable, Hashable {
      case multiply(Double)
      case add(Double)
      case set(Double)
    }

    public let effect: Effect
    /// When it begins, in decimal years.
    public let from: Double
    /// How long it takes to reach full strength, in years; zero for at once.
    public let ramp: Double
    /// When it ends; infinite for never.
    public let until: Double

    /// A change with these figures.
    public init(_ effect: Effect, from: Double, ramp: Double = 0, until: Double = .infinity) {
      self.effect = effect
      self.from = from
      self.ramp = ramp
      self.until = until
    }

    /// The strength at a date, from 0 to 1.
    func strength(at date: Double) -> Double {
      guard date >= from, date < until else { return 0 }
      return ramp > 0 ? min(1, (date - from) / ramp) : 1
    }
  }

  /// The changes, applied one after another in this order.
  public let changes: [Change]
  private let breaks: [Double]

  /// The schedule of these changes.
  public init(_ changes: [Change]) {
    self.changes = changes
    let dates = changes.flatMap { [$0.from, $0.from + $0.ramp, $0.until] }
    breaks = Set(dates.filter(\.isFinite)).sorted()
  }

  /// The speed at a date; never negative: a clock that is slowed down further stands still.
  public func speed(at date: Double) -> Double {
    max(0, unboundedSpeed(at: date))
  }

  private func unboundedSpeed(at date: Double) -> Double {
    changes.reduce(1.0) { speed, change in
      let strength = change.strength(at: date)
      return switch change.effect {
      case .multiply(let factor): speed * (1 + strength * (factor - 1))
      case .add(let more): speed + strength * more
      case .set(let value): speed + strength * (value - speed)
      }
    }
  }

  /// The clock's time at a date: the date itself before the first change, and the integral of the
  /// speed from there.
  public func clock(at date: Double) -> Double {
    guard let first = breaks.first, date > first else { return date }
    var clock = first
    var start = first
    for end in breaks.dropFirst().filter({ $0 < date }) + [date] {
      for stop in stops(from: start, to: end) + [end] {
        clock += integral(from: start, to: stop)
        start = stop
      }
    }
    return clock
  }

  /// Where the clock comes to a stand or starts again between two neighbouring breaks.
  private func stops(from start: Double, to end: Double) -> [Double] {
    // The ends themselves belong to the breaks, where other changes begin and end.
    let times = (0...16).map { start + (end - start) * min(max(Double($0) / 16, 1e-9), 1 - 1e-9) }
    return zip(times, times.dropFirst()).compactMap { low, high in
      let stands = unboundedSpeed(at: low) < 0
      guard (unboundedSpeed(at: high) < 0) != stands else { return nil }
      var (low, high) = (low, high)
      for _ in 0..<60 {
        let middle = 0.5 * (low + high)
        if (unboundedSpeed(at: middle) < 0) == stands { low = middle } else { high = middle }
      }
      return high
    }
  }

  /// The integral of the speed between two neighbouring breaks and stops, where it is a polynomial:
  /// exact up to the fifth degree, which five ramps at once would have.
  private func integral(from start: Double, to end: Double) -> Double {
    (end - start) * GaussPoints(from: start, to: end).mean { speed(at: $0) }
  }
}
