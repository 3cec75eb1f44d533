/// How far two quantities move together, from paired draws.
///
/// Each is between -1 and 1, and not a number where a quantity is constant, where a draw is not a
/// number or where there are fewer than two pairs.
public enum Correlation {
  /// Pearson's coefficient: of the values themselves.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "draws come in pairs")
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    let size = (xx * yy).squareRoot()
    return size > 0 ? min(max(xy / size, -1), 1) : .nan
  }

  /// Spearman's rank correlation: Pearson's of the ranks. Spearman 1904, doi:10.2307/1412159.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double {
    guard !(x + y).contains(where: \.isNaN) else { return .nan }
    return pearson(Ranks.mean(of: x), Ranks.mean(of: y))
  }

  /// Kendall's tau-b: agreeing less disagreeing pairs of draws, corrected for ties.
  ///
  /// Kendall 1945, doi:10.1093/biomet/33.3.239; in time n log n after Knight 1966,
  /// doi:10.1080/01621459.1966.10480879.
  public static func kendall(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "draws come in pairs")
    guard !(x + y).contains(where: \.isNaN) else { return .nan }
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    let pairs = order.map { (x[$0], y[$0]) }
    let tiedX = tiedPairs(pairs.map(\.0), by: ==)
    let tiedBoth = tiedPairs(pairs, by: ==)
    var second = pairs.map(\.1)
    let swaps = mergeSort(&second)
    let tiedY = tiedPairs(second, by: ==)
    let all = Double(x.count) * Double(x.count - 1) / 2
    let balance = all - tiedX - tiedY + tiedBoth - 2 * swaps
    let size = (all - tiedX).squareRoot() * (all - tiedY).squareRoot()
    return size > 0 ? min(max(balance / size, -1), 1) : .nan
  }

  /// How many pairs of equal neighbours' runs there are in sorted values.
  private static func tiedPairs<T>(_ sorted: [T], by same: (T, T) -> Bool) -> Double {
    var (pairs, run) = (0.0, 0.0)
    for i in sorted.indices.dropFirst() {
      run = same(sorted[i], sorted[i - 1]) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts from the bottom up, and returns how many pairs stood in the wrong order.
  private static func mergeSort(_ values: inout [Double]) -> Double {
    var swaps = 0.0
    var merged = values
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if right >= end || (left < middle && values[left] <= values[right]) {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            right += 1
            swaps += Double(middle - left)
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return swaps
  }
}
