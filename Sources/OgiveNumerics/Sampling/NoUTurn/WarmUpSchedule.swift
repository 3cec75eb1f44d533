/// When a chain's metric is renewed during its warm-up: after windows that double, with a stretch
/// before them to arrive (Stan reference manual, "HMC algorithm parameters") and the last quarter to
/// settle the step.
struct WarmUpSchedule {
  /// The iterations of the whole warm-up.
  let count: Int
  /// The iterations that windows begin with, and the end of the last.
  let bounds: [Int]

  /// A warm-up of `count` iterations; below 100 the metric stays as it is.
  init(_ count: Int) {
    self.count = count
    guard count >= 100 else {
      bounds = []
      return
    }
    let end = count - count / 4
    var bounds = [min(75, count * 15 / 100)]
    var width = 25
    while let begin = bounds.last, begin < end {
      let isLast = begin + 3 * width > end
      bounds.append(isLast ? end : begin + width)
      width *= 2
    }
    self.bounds = bounds
  }

  /// Whether the metric learns from `iteration`.
  func learns(at iteration: Int) -> Bool {
    guard let first = bounds.first, let last = bounds.last else { return false }
    return (first..<last).contains(iteration)
  }

  /// Whether a window ends with `iteration`.
  func endsWindow(at iteration: Int) -> Bool { bounds.dropFirst().contains(iteration + 1) }
}
