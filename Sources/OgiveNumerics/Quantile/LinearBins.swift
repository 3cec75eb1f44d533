/// How a histogram for selection divides values: by a range, or, where nearly all are equal, by one
/// value.
enum Bins {
  case range(LinearBins)
  case tie(Double)

  /// Judged from 512 values spread evenly over `values`, which has more than that or few.
  init(sampleOf values: Span<Double>) {
    let size = min(values.count, 512)
    let sample = (0..<size).map { values[$0 * values.count / size] }.sorted()
    let finite = sample.filter(\.isFinite)
    let margin = finite.count / 100
    if finite.count > size / 2,
      let bins = LinearBins(from: finite[margin], to: finite[finite.count - 1 - margin])
    {
      self = .range(bins)
    } else {
      self = .tie(sample[size / 2])
    }
  }
}

/// Equal bins over a range; the first and the last take what lies outside.
struct LinearBins {
  private static let count = 4096

  private let lower: Double
  private let scale: Double

  /// Nil where the range is empty, or too narrow or too wide to divide.
  init?(from lower: Double, to upper: Double) {
    let scale = Double(Self.count - 2) / (upper - lower)
    guard lower < upper, scale.isFinite, scale > 0 else { return nil }
    self.lower = lower
    self.scale = scale
  }

  /// The bin of a value that is not NaN.
  @inline(__always) private func bin(_ value: Double) -> Int {
    let place = (value - lower) * scale + 1
    let positive = place > 0 ? place : 0
    let bounded = positive < Double(Self.count - 1) ? positive : Double(Self.count - 1)
    // Rounding through the low bits is monotone and several times cheaper than a checked conversion.
    return Int(truncatingIfNeeded: (bounded + Elementary.roundingShift).bitPattern)
      & (Self.count - 1)
  }

  /// How many values fall in each bin.
  func histogram(of values: Span<Double>) -> [Int] {
    var counts = InlineArray<4096, UInt32>(repeating: 0)
    for i in values.indices { counts[bin(values[i])] &+= 1 }
    return counts.indices.map { Int(counts[$0]) }
  }

  /// The values in each of `bins`.
  func members(of bins: [Int], in values: Span<Double>, _ counts: [Int]) -> [[Double]] {
    var slots = InlineArray<4096, Int16>(repeating: -1)
    for (slot, bin) in bins.enumerated() { slots[bin] = Int16(slot) }
    var members = bins.map { bin in
      var values: [Double] = []
      values.reserveCapacity(counts[bin])
      return values
    }
    for i in values.indices {
      let slot = slots[bin(values[i])]
      if slot >= 0 { members[Int(slot)].append(values[i]) }
    }
    return members
  }
}
