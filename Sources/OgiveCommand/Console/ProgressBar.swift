internal import FoundationEssentials
internal import OgiveScenarios
internal import Synchronization

/// Shows on standard error how far long work has come: a bar on a terminal once a second has gone by, a
/// line every ten seconds elsewhere, nothing where a machine watches (`CI=true`).
final class ProgressBar: Sendable {
  private enum Style {
    case none, bar, lines
  }

  private struct State {
    var shown: Duration?
    var isDrawn = false
  }

  private let style: Style
  private let state = Mutex(State())
  private let elapsed: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void

  /// The bar of a command.
  init(isQuiet: Bool) {
    let environment = ProcessInfo.processInfo.environment
    let isSilent = isQuiet || environment["CI"] == "true"
    let canDraw = StandardStream.error.isTerminal && environment["TERM"] != "dumb"
    style = isSilent ? .none : canDraw ? .bar : .lines
    let clock = ContinuousClock()
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    write = { StandardStream.error.write($0) }
  }

  /// Shows how far the work has come, if it is time to.
  func show(_ progress: Progress) {
    guard style != .none else { return }
    let now = elapsed()
    state.withLock { state in
      guard Self.isDue(style, after: state.shown, now) else { return }
      state.shown = now
      state.isDrawn = style == .bar
      let text = ProgressText(progress, elapsed: now)
      write(style == .bar ? "\r" + text.bar + "\u{1B}[K" : text.line + "\n")
    }
  }

  /// Removes the bar.
  func end() {
    state.withLock { state in
      if state.isDrawn { write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  /// Shows one piece of work after another: the part of piece `index` among `count`.
  func piece(_ index: Int, of count: Int) -> @Sendable (Progress) -> Void {
    { progress in
      let part = (Double(index) + progress.part) / Double(count)
      self.show(Progress(part: part, doing: progress.doing))
    }
  }

  /// Counts jobs: call it after each.
  func counter(of count: Int, _ doing: String) -> @Sendable () -> Void {
    let done = Counter()
    show(Progress(part: 0, doing: doing))
    return { self.show(Progress(part: Double(done.next()) / Double(max(1, count)), doing: doing)) }
  }

  private static func isDue(_ style: Style, after last: Duration?, _ now: Duration) -> Bool {
    switch style {
    case .none: false
    case .bar: now >= .seconds(1) && last.map { now - $0 >= .milliseconds(100) } ?? true
    case .lines: now - (last ?? .zero) >= .seconds(10)
    }
  }
}

/// Counts from one.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
