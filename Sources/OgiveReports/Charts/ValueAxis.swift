/// The levels at which an axis from zero up is marked.
struct ValueAxis {
  /// Where the axis ends.
  let top: Double
  /// Zero and the multiples of a round step, at most seven in all.
  let ticks: [Double]

  /// An axis that holds every level up to `highest`, with a little air above.
  init(holding highest: Double) {
    let needed = highest.isFinite && highest > 0 ? min(max(highest, 1e-300), 1e300) : 1
    let step = Self.step(for: needed)
    top = needed * 1.04
    ticks = (0...6).map { Double($0) * step }.prefix { $0 <= needed * 1.04 } + []
  }

  /// 1, 2 or 5 times a power of ten, the smallest of which six reach `needed`.
  private static func step(for needed: Double) -> Double {
    var power = 1.0
    while power * 6 < needed { power *= 10 }
    while power * 0.6 >= needed { power /= 10 }
    // `power` alone reaches; a fifth or a half of it may do, too.
    return [power * 0.2, power * 0.5].first { $0 * 6 >= needed } ?? power
  }
}
