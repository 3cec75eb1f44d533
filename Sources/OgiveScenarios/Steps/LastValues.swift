internal import Synchronization

/// What a preview works with: what a store has, and what it had at last of steps that an edit has touched.
///
/// Nothing of a preview reaches the store beneath; what it makes is forgotten with it.
final class LastValues: StepStore {
  private struct State {
    var held: [String: any Sendable] = [:]
    var parts: Set<RunPreview.Part> = []
    var changed: Set<String> = []
  }

  private let beneath: any StepStore
  private let state = Mutex(State())

  init(of beneath: any StepStore) { self.beneath = beneath }

  var namesInputs: Bool { false }

  func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    beneath.value(of: step, as: type)
  }

  func keep<Value: Codable & Sendable>(_ value: Value, of step: RunStep, seconds: Double) {}

  func held(_ key: String) -> (any Sendable)? {
    state.withLock { $0.held[key] } ?? beneath.held(key)
  }

  func hold(_ value: any Sendable, _ key: String) {
    state.withLock { $0.held[key] = value }
  }

  /// What parts of the preview are as they were before the edit.
  var parts: Set<RunPreview.Part> { state.withLock { $0.parts } }

  /// The series whose draws are weighted anew.
  var changed: Set<String> { state.withLock { $0.changed } }

  /// Counts a series as one whose draws are weighted anew.
  func noteChanged(_ series: String) { state.withLock { _ = $0.changed.insert(series) } }

  /// Counts a part as one that is as it was.
  func note(_ part: RunPreview.Part) { state.withLock { _ = $0.parts.insert(part) } }
}
