/// Equal bins over a range; the first and the last take what lies outside.
struct LinearBins {
  /// A power of two.
  private let count: Int
  private let lower: Double
  private let scale: Double

  /// As many bins as leave each a handful of the `total` values, within what a cache holds. Nil where
  /// the range is empty, or too narrow or too wide to divide.
  init?(from lower: Double, to upper: Double, sharedBy total: Int) {
    let wanted = max(64, min(total / 8, 4096))
    let count = 1 << (Int.bitWidth - 1 - wanted.leadingZeroBitCount)
    let scale = Double(count - 2) / (upper - lower)
    guard lower < upper, scale.isFinite, scale > 0 else { return nil }
    self.count = count
    self.lower = lower
    self.scale = scale
  }

  /// The bin of a value that is not NaN.
  @inline(__always) private func bin(_ value: Double) -> Int {
    let place = (value - lower) * scale + 1
    let positive = place > 0 ? place : 0
    let bounded = positive < Double(count - 1) ? positive : Double(count - 1)
    // Rounding through the low bits is monotone and several times cheaper than a checked conversion.
    return Int(truncatingIfNeeded: (bounded + Elementary.roundingShift).bitPattern)
      & (count - 1)
  }

  /// The bins of eight values that are not NaN, one after the other: the same as of each by itself.
  @inline(__always) private func bins(_ values: Draws8) -> SIMD8<UInt64> {
    var places = (values.lanes - lower) * scale + 1
    places.replace(with: 0, where: places .<= 0)
    places.replace(with: Double(count - 1), where: places .>= Double(count - 1))
    return Draws8(lanes: places + Elementary.roundingShift).bits & UInt64(count - 1)
  }

  /// How many values fall in each bin.
  func histogram(of values: Span<Double>) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    var span = counts.mutableSpan
    let whole = values.count & -Draws8.width
    for first in stride(from: 0, to: whole, by: Draws8.width) {
      let bins = bins(Draws8(values, from: first))
      for lane in 0..<Draws8.width { span[Int(truncatingIfNeeded: bins[lane])] += 1 }
    }
    for i in whole..<values.count { span[bin(values[i])] += 1 }
    return counts
  }

  /// The values in each of `bins`.
  func members(of bins: [Int], in values: Span<Double>, _ counts: [Int]) -> [[Double]] {
    var slots = [Int16](repeating: -1, count: count)
    for (slot, bin) in bins.enumerated() { slots[bin] = Int16(slot) }
    var members = bins.map { bin in
      var values: [Double] = []
      values.reserveCapacity(counts[bin])
      return values
    }
    let whole = values.count & -Draws8.width
    for first in stride(from: 0, to: whole, by: Draws8.width) {
      let bins = self.bins(Draws8(values, from: first))
      for lane in 0..<Draws8.width {
        let slot = slots[Int(truncatingIfNeeded: bins[lane])]
        if slot >= 0 { members[Int(slot)].append(values[first + lane]) }
      }
    }
    for i in whole..<values.count {
      let slot = slots[bin(values[i])]
      if slot >= 0 { members[Int(slot)].append(values[i]) }
    }
    return members
  }
}
