/// The round numbers at which an axis is marked that need not begin at zero.
struct RoundTicks {
  /// What the axis reaches from and to.
  let domain: ClosedRange<Double>
  /// The multiples of a round step within it.
  let ticks: [Double]

  /// An axis that holds every value, with at most so many marks, and two where even these are too many.
  init(holding values: [Double], atMost count: Int) {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? 0
    let high = finite.max() ?? 0
    let length = high > low ? high - low : max(abs(high), 1e-300)
    let step = Self.step(for: length / Double(max(count - 1, 1)))
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    domain = min(low, first * step)...max(high, last * step, first * step + step)
    let inside = Int(min(max(last - first, 1), 1000))
    ticks = (0...inside).map { (first + Double($0)) * step }.filter(domain.contains)
  }

  /// The marks within a range that stays as it is.
  init(within range: ClosedRange<Double>, atMost count: Int) {
    let length = max(range.upperBound - range.lowerBound, 1e-300)
    let step = Self.step(for: length / Double(max(count, 1)))
    let first = (range.lowerBound / step).rounded(.up)
    let inside = Int(min((range.upperBound / step).rounded(.down) - first, 1000))
    domain = range
    ticks = inside < 0 ? [] : (0...inside).map { (first + Double($0)) * step }
  }

  /// 1, 2 or 5 times a power of ten, the smallest that is not below `least`.
  private static func step(for least: Double) -> Double {
    var power = 1.0
    while power < least { power *= 10 }
    while power * 0.1 >= least { power *= 0.1 }
    return [power * 0.2, power * 0.5].first { $0 >= least } ?? power
  }
}
