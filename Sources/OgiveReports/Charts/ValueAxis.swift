/// The levels at which an axis that holds zero is marked.
struct ValueAxis {
  /// Where the axis begins: at zero, or below.
  let bottom: Double
  /// Where the axis ends.
  let top: Double
  /// Zero and the multiples of a round step: at most seven where the axis begins at zero, else eight.
  let ticks: [Double]

  /// The axis of what is between nothing and the whole.
  static let shares = ValueAxis(bottom: 0, top: 1, ticks: [0, 0.25, 0.5, 0.75, 1])

  private init(bottom: Double, top: Double, ticks: [Double]) {
    (self.bottom, self.top, self.ticks) = (bottom, top, ticks)
  }

  /// How high an axis has to reach: over all that is certain, and over the rest as far as it does not squash
  /// that.
  static func top(certain: Double, wished: [Double]) -> Double {
    max(certain, min(wished.max() ?? 0, 2 * certain))
  }

  /// How deep an axis has to reach: to zero, or below it where something certain is, and to the rest down to
  /// twice as far from zero as what else is drawn.
  static func bottom(certain: Double, wished: [Double], under top: Double) -> Double {
    min(0, certain, max(wished.min() ?? 0, -2 * max(top, -certain)))
  }

  /// An axis that holds every level from zero, or from `lowest` where that is below, up to `highest`, with
  /// a little air around them.
  init(holding highest: Double, downTo lowest: Double = 0) {
    let depth = lowest.isFinite && lowest < 0 ? min(max(-lowest, 1e-300), 1e300) : 0
    let isAbove = highest.isFinite && highest > 0
    let height = isAbove ? min(max(highest, 1e-300), 1e300) : (depth > 0 ? 0 : 1)
    let step = Self.step(for: height + depth)
    top = height * 1.04
    bottom = depth > 0 ? -depth * 1.04 : 0
    let below = (1...6).map { -Double($0) * step }.prefix { $0 >= -depth * 1.04 }
    ticks = below.reversed() + (0...6).map { Double($0) * step }.prefix { $0 <= height * 1.04 }
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
