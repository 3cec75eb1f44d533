/// Keeps the values of steps, within a run and from run to run.
///
/// A run with a store gives the same result as one without, and takes less time. Stores are asked from
/// several threads.
public protocol StepStore: Sendable {
  /// The value that was kept for a step; nil where there is none.
  func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value?

  /// Keeps the value of a step, which took so many seconds of a processor's time to make.
  func keep<Value: Codable & Sendable>(_ value: Value, of step: RunStep, seconds: Double)

  /// Whether it remembers what steps were made from by name, to tell what has changed.
  var namesInputs: Bool { get }

  /// What was held in memory under a key; nil where nothing is.
  func held(_ key: String) -> (any Sendable)?

  /// Holds something in memory that is large and quickly made.
  func hold(_ value: any Sendable, _ key: String)
}

extension StepStore {
  public var namesInputs: Bool { true }

  public func held(_ key: String) -> (any Sendable)? { nil }

  public func hold(_ value: any Sendable, _ key: String) {}

  /// What is held under a key, or else made now and held. Without a key it is made.
  func holding<Value: Sendable>(_ key: String?, _ make: () -> Value) -> Value {
    guard let key else { return make() }
    if let known = held(key) as? Value { return known }
    let value = make()
    // What a cancellation may have cut short is not for the next run.
    if !Task.isCancelled { hold(value, key) }
    return value
  }
}
