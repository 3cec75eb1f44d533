/// Keeps nothing.
public struct NoStepStore: StepStore {
  /// A store without anything in it.
  public init() {}

  public func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    nil
  }

  public func keep<Value: Codable & Sendable>(_ value: Value, of step: RunStep, seconds: Double) {}
}
