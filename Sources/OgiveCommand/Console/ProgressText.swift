internal import OgiveScenarios

/// Progress in words: what is done, how much of it, and how long the rest should take.
struct ProgressText {
  private let progress: Progress
  private let elapsed: Duration

  init(_ progress: Progress, elapsed: Duration) {
    self.progress = progress
    self.elapsed = elapsed
  }

  /// For a terminal: `[#####---------------]  25% fitting curves, about 12 s left`.
  var bar: String {
    let filled = Int((Double(Self.width) * progress.part).rounded(.down))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    let gap = String(repeating: " ", count: max(0, 3 - "\(percent)".count))
    return "[\(bar)] \(gap)\(percent)% \(progress.doing)\(rest)"
  }

  /// For a log: `25% fitting curves, about 12 s left`.
  var line: String { "\(percent)% \(progress.doing)\(rest)" }

  private static let width = 20

  private var percent: Int { Int((100 * progress.part).rounded(.down)) }

  /// How long the rest takes if it goes on as it began; nothing before that can be told.
  private var rest: String {
    guard progress.part >= 0.02, progress.part < 1 else { return "" }
    let seconds = (elapsed / .seconds(1)) * (1 - progress.part) / progress.part
    let whole = Int(seconds.rounded(.up))
    return ", about " + (whole < 120 ? "\(whole) s" : "\((whole + 30) / 60) min") + " left"
  }
}
