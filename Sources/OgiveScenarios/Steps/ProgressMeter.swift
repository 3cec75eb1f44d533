internal import Synchronization

/// Counts the work of a run and says how far it has come.
final class ProgressMeter: Sendable {
  private struct State {
    var done = 0.0
    var total = 0.0
    var doing = ""
    var part = 0.0
  }

  private let state = Mutex(State())
  private let report: @Sendable (Progress) -> Void

  init(_ report: @escaping @Sendable (Progress) -> Void) { self.report = report }

  /// Expects so much more work.
  func expect(_ amount: Double) {
    state.withLock { $0.total += amount }
  }

  /// Begins something.
  func begin(_ doing: String) {
    update { $0.doing = doing }
  }

  /// Counts so much of the work as done.
  func advance(_ amount: Double) {
    update { $0.done += amount }
  }

  private func update(_ change: (inout State) -> Void) {
    let progress = state.withLock { state in
      change(&state)
      // What comes to be expected on the way does not take back what was said.
      if state.total > 0 { state.part = min(1, max(state.part, state.done / state.total)) }
      return Progress(part: state.part, doing: state.doing)
    }
    report(progress)
  }
}
