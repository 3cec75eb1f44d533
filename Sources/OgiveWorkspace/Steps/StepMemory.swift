public import OgiveScenarios
internal import Synchronization

/// The values of steps in memory, and what is too large for files: for a scenario that is run again and
/// again while somebody edits it. Values that are not in memory are looked for beneath it.
public final class StepMemory: StepStore {
  private struct Entry {
    let value: any Sendable
    /// The run that last asked for it.
    var run: Int
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var run = 0
    var count = Count()
  }

  /// What became of the steps of a run.
  public struct Count: Sendable, Hashable {
    /// How many values were asked for.
    public var asked = 0
    /// How many were not there, and were made.
    public var made = 0

    /// No steps.
    public init() {}
  }

  /// After so many runs that did not ask for it, a value is forgotten.
  private static let patience = 3

  private let state = Mutex(State())
  private let beneath: any StepStore

  /// An empty memory over another store, to which nothing is written.
  public init(over beneath: any StepStore = NoStepStore()) { self.beneath = beneath }

  public var namesInputs: Bool { false }

  public func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    state.withLock { $0.count.asked += 1 }
    guard let content = step.content else { return nil }
    if let known = held(content) as? Value { return known }
    guard let value = beneath.value(of: step, as: type) else { return nil }
    hold(value, content)
    return value
  }

  public func keep<Value: Codable & Sendable>(
    _ value: Value, of step: RunStep, seconds: Double
  ) {
    state.withLock { $0.count.made += 1 }
    if let content = step.content { hold(value, content) }
  }

  public func held(_ key: String) -> (any Sendable)? {
    let key = Self.short(key)
    return state.withLock { state in
      state.entries[key]?.run = state.run
      return state.entries[key]?.value
    }
  }

  public func hold(_ value: any Sendable, _ key: String) {
    let key = Self.short(key)
    state.withLock { $0.entries[key] = Entry(value: value, run: $0.run) }
  }

  /// Keys are as long as what a step is made from, and to compare two texts takes longer than to take their
  /// fingerprints.
  private static func short(_ key: String) -> String { Fingerprint.hexadecimal(of: key.utf8) }

  /// Begins a run: what was asked for since the last one, by a preview or by a run that was stopped, does not
  /// count.
  public func begin() { state.withLock { $0.count = Count() } }

  /// Ends a run: what several runs have not asked for is forgotten.
  ///
  /// - Returns: What became of the run's steps.
  @discardableResult
  public func finish() -> Count {
    state.withLock { state in
      defer { state.count = Count() }
      state.run += 1
      let oldest = state.run - Self.patience
      state.entries = state.entries.filter { $0.value.run >= oldest }
      return state.count
    }
  }
}
