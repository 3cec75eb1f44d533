/// A value and how long it took to make; no result depends on the time.
struct Timed<Value> {
  let value: Value
  let seconds: Double

  init(_ make: () throws -> Value) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    value = try make()
    seconds = start.duration(to: clock.now) / .seconds(1)
  }

  /// The same for something that waits.
  static func making(_ make: () async throws -> Value) async rethrows -> Timed {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try await make()
    return Timed(value, seconds: start.duration(to: clock.now) / .seconds(1))
  }

  private init(_ value: Value, seconds: Double) {
    self.value = value
    self.seconds = seconds
  }
}

extension Timed: Sendable where Value: Sendable {}
