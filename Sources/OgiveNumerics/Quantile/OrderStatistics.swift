/// Selection of several ranks at once from values that are not sorted.
///
/// A histogram over the range of a sample tells which bin each rank falls in; only the values of
/// those bins are looked at again. The bin is a rounded linear function of the value and so never
/// puts a larger value below a smaller one: the selection is exact, whatever the sample.
enum OrderStatistics {
  /// Values up to this number are sorted.
  private static let sortLimit = 128
  /// Every pass is linear; a distribution that still fills one bin after so many is sorted.
  private static let depthLimit = 8

  /// The values of the given ranks (from zero, ascending and distinct) among `values`, none of them
  /// NaN.
  static func select(_ ranks: [Int], from values: Span<Double>, depth: Int = 0) -> [Double] {
    guard !ranks.isEmpty else { return [] }
    if values.count <= sortLimit || depth == depthLimit { return sorted(ranks, values) }
    switch Bins(sampleOf: values) {
    case .range(let bins): return select(ranks, from: values, by: bins, depth)
    case .tie(let pivot): return select(ranks, from: values, around: pivot, depth)
    }
  }

  private static func sorted(_ ranks: [Int], _ values: Span<Double>) -> [Double] {
    let sorted = values.indices.map { values[$0] }.sorted()
    return ranks.map { sorted[$0] }
  }

  private static func select(
    _ ranks: [Int], from values: Span<Double>, by bins: LinearBins, _ depth: Int
  ) -> [Double] {
    let counts = bins.histogram(of: values)
    let wanted = wantedBins(ranks, counts)
    let members = bins.members(of: wanted.map(\.bin), in: values, counts)
    return zip(wanted, members).flatMap { group, values in
      select(group.ranks, from: values.span, depth: depth + 1)
    }
  }

  /// The bins that hold ranks, with those ranks counted from the bin's first.
  private static func wantedBins(
    _ ranks: [Int], _ counts: [Int]
  ) -> [(bin: Int, ranks: [Int])] {
    var wanted: [(bin: Int, ranks: [Int])] = []
    var below = 0
    var next = ranks[...]
    for (bin, count) in counts.enumerated() where count > 0 {
      let inside = next.prefix { $0 < below + count }
      if !inside.isEmpty { wanted.append((bin, inside.map { $0 - below })) }
      next = next.dropFirst(inside.count)
      below += count
    }
    return wanted
  }

  /// Selection where nearly all of a sample has one value.
  private static func select(
    _ ranks: [Int], from values: Span<Double>, around pivot: Double, _ depth: Int
  ) -> [Double] {
    var smaller: [Double] = []
    var larger: [Double] = []
    for i in values.indices {
      if values[i] < pivot { smaller.append(values[i]) }
      if values[i] > pivot { larger.append(values[i]) }
    }
    let afterTies = values.count - larger.count
    let lower = ranks.prefix { $0 < smaller.count }
    let upper = ranks.drop { $0 < afterTies }
    let ties = ranks.count - lower.count - upper.count
    return select(Array(lower), from: smaller.span, depth: depth + 1)
      + Array(repeating: pivot, count: ties)
      + select(upper.map { $0 - afterTies }, from: larger.span, depth: depth + 1)
  }
}
