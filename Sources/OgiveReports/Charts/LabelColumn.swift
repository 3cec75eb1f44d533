/// Labels one above the other, each as near to its own place as the others let it.
struct LabelColumn {
  /// The middle of each label, in the order of the places asked for.
  let positions: [Double]
  /// The height of each: what was asked for, or less where so many do not fit.
  let height: Double

  /// Labels of one height that stay within a range and do not overlap.
  ///
  /// The sum of squared distances from the places asked for is the least that there is: after
  /// taking off the heights above each label, this is isotonic regression, solved by pooling
  /// adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955, doi:10.1214/aoms/1177728423).
  init(wanted: [Double], height asked: Double, within range: ClosedRange<Double>) {
    let count = Double(wanted.count)
    let room = range.upperBound - range.lowerBound
    let height = min(asked, room / max(count, 1))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let free = order.enumerated().map { wanted[$1] - Double($0) * height }
    let low = range.lowerBound + height / 2
    let high = max(low, range.upperBound - height * (count - 0.5))
    var positions = wanted
    for (rank, value) in Self.increasing(free).enumerated() {
      positions[order[rank]] = min(max(value, low), high) + Double(rank) * height
    }
    self.positions = positions
    self.height = height
  }

  /// The sequence nearest to `values` that never falls.
  private static func increasing(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
      var block = (mean: value, count: 1)
      while let last = blocks.last, last.mean >= block.mean {
        let count = last.count + block.count
        let sum = last.mean * Double(last.count) + block.mean * Double(block.count)
        block = (sum / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
