/// Quantiles of draws, exact and without sorting them.
///
/// The quantile of level `p` of `n` values is found at rank `h = (n - 1) p` of the sorted values,
/// counted from zero, and interpolated linearly between the two ranks around `h`: definition 7 of
/// Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566, the default of numpy and R.
///
/// - Values that are not numbers: if any value is NaN, so is every quantile.
/// - Infinite values count as the least and the greatest; between a finite and an infinite rank the
///   quantile is infinite, between minus and plus infinity it is NaN.
/// - No values, or a level outside 0...1: NaN.
///
/// The result does not depend on the order of the values. Time grows linearly with their number for
/// any mix of smooth parts, ties and far outliers, and is never worse than a sort's.
public enum Quantile {
  /// The quantiles of `values` at `levels`, in the order of the levels, which is free.
  public static func values(of values: Span<Double>, levels: [Double]) -> [Double] {
    guard values.count > 0, !containsNaN(values) else { return levels.map { _ in .nan } }
    let positions = levels.map { Position(level: $0, count: values.count) }
    let ranks = Set(positions.flatMap { $0?.ranks ?? [] }).sorted()
    let found = OrderStatistics.select(ranks, from: values)
    // Adding zero makes the sign of zero independent of the order of the values.
    let byRank = Dictionary(uniqueKeysWithValues: zip(ranks, found.map { $0 + 0 }))
    return positions.map { $0?.interpolated(in: byRank) ?? .nan }
  }

  /// The quantiles of `values` at `levels`, in the order of the levels, which is free.
  public static func values(of values: [Double], levels: [Double]) -> [Double] {
    Self.values(of: values.span, levels: levels)
  }

  private static func containsNaN(_ values: Span<Double>) -> Bool {
    var found = SIMDMask<SIMD8<Int64>>(repeating: false)
    for first in stride(from: 0, to: values.count, by: Draws8.width) {
      let lanes = Draws8(values, from: first).lanes
      found = found .| (lanes .!= lanes)
    }
    return (0..<Draws8.width).contains { found[$0] }
  }

  /// Where a level lies among the sorted values.
  private struct Position {
    let lower: Int
    let share: Double

    init?(level: Double, count: Int) {
      guard level >= 0, level <= 1 else { return nil }
      let position = Double(count - 1) * level
      lower = Int(position)
      share = position - Double(lower)
    }

    var ranks: [Int] { share == 0 ? [lower] : [lower, lower + 1] }

    func interpolated(in values: [Int: Double]) -> Double? {
      guard let a = values[lower] else { return nil }
      guard share > 0, let b = values[lower + 1], a < b else { return a }
      let step = b - a
      return step.isFinite ? min(a + step * share, b) : a * (1 - share) + b * share
    }
  }
}
