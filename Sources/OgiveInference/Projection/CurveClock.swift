internal import OgiveNumerics

/// The clock of one draw's curve: the date itself before every change, then the integral of its speed.
struct CurveClock: Sendable {
  /// A change with the draw's own numbers.
  private struct Change {
    let effect: ChangeEffect
    let number: Double
    let from: Double
    let ramp: Double
    let until: Double

    init(_ change: PlannedChange, at place: Int) {
      effect = change.effect
      number = change.effect.number.value(at: place)
      from = change.from
      ramp = max(0, change.ramp.value(at: place))
      until = change.until
    }

    /// The strength at a date, from 0 to 1.
    func strength(at date: Double) -> Double {
      guard date >= from, date < until else { return 0 }
      return ramp > 0 ? min(1, (date - from) / ramp) : 1
    }

    func applied(to speed: Double, at date: Double) -> Double {
      let strength = strength(at: date)
      return switch effect {
      case .multiply: speed * (1 + strength * (number - 1))
      case .add: speed + strength * number
      case .set: speed + strength * (number - speed)
      }
    }
  }

  private let changes: [Change]
  private let breaks: [Double]
  /// The clock at each break.
  private var marks: [Double]
  /// Whether the clock may be slowed down below a stand.
  private let mayStand: Bool

  /// The clock of the draw at a place.
  init(_ planned: [PlannedChange], at place: Int) {
    changes = planned.map { Change($0, at: place) }
    let dates = changes.flatMap { [$0.from, $0.from + $0.ramp, $0.until] }
    breaks = Set(dates.filter(\.isFinite)).sorted()
    mayStand = changes.contains { $0.number < 0 }
    marks = Array(breaks.prefix(1))
    for (start, end) in zip(breaks, breaks.dropFirst()) {
      marks.append(advanced(marks[marks.count - 1], from: start, to: end))
    }
  }

  /// The speed at a date; never negative: a clock that is slowed down further stands still.
  func speed(at date: Double) -> Double {
    max(0, unboundedSpeed(at: date))
  }

  private func unboundedSpeed(at date: Double) -> Double {
    changes.reduce(1.0) { $1.applied(to: $0, at: date) }
  }

  /// The clock's time at a date.
  func time(at date: Double) -> Double {
    guard let first = breaks.first, date > first else { return date }
    let last = (breaks.firstIndex { $0 >= date } ?? breaks.count) - 1
    return advanced(marks[last], from: breaks[last], to: date)
  }

  /// The clock at the end of a stretch between two neighbouring breaks.
  private func advanced(_ clock: Double, from start: Double, to end: Double) -> Double {
    var (clock, start) = (clock, start)
    for stop in stops(from: start, to: end) + [end] {
      clock += integral(from: start, to: stop)
      start = stop
    }
    return clock
  }

  /// The dates between which the speed is linear in time. Where several ramps go on at once, whose
  /// product is not, they are close enough for that to be true to a part in a thousand of the change.
  var pieces: [Double] {
    zip(breaks, breaks.dropFirst()).flatMap { start, end -> [Double] in
      let middle = 0.5 * (start + end)
      let ramps = changes.count { 0 < $0.strength(at: middle) && $0.strength(at: middle) < 1 }
      let count = ramps > 1 ? 16 : 1
      let even = (0..<count).map { start + (end - start) * Double($0) / Double(count) }
      return (even + stops(from: start, to: end)).sorted()
    } + breaks.suffix(1)
  }

  /// Where the clock comes to a stand or starts again between two neighbouring breaks.
  private func stops(from start: Double, to end: Double) -> [Double] {
    guard mayStand else { return [] }
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
