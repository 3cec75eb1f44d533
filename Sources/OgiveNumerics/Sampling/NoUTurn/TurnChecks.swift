/// Whether any of the balanced subtrees of a trajectory has turned back, checked while its points
/// come one by one: as many checkpoints as levels instead of a tree.
///
/// The criterion is the generalised one (Betancourt 2017, arXiv:1701.02434, A.4.2), with half the
/// momentum at each end: the sum is then the way travelled, by the trapezoidal rule.
/// The checkpoints follow Phan, Pradhan and Jankowiak 2019, arXiv:1912.11554.
struct TurnChecks {
  /// The sum of the momenta since the start.
  private(set) var sum: [Double]
  // Of each level one row.
  private var momenta: [Double]
  private var sums: [Double]
  private var count = 0

  init(dimension: Int, depthLimit: Int) {
    sum = Array(repeating: 0, count: dimension)
    momenta = Array(repeating: 0, count: dimension * max(depthLimit, 1))
    sums = momenta
  }

  /// Begins a new subtree.
  mutating func reset() {
    for i in sum.indices { sum[i] = 0 }
    count = 0
  }

  /// Adds the next point's momentum; whether a subtree that it completes has turned back.
  mutating func add(_ momentum: [Double]) -> Bool {
    for i in sum.indices { sum[i] += momentum[i] }
    defer { count += 1 }
    let level = (count >> 1).nonzeroBitCount
    if count % 2 == 0 {
      let row = level * sum.count
      for i in sum.indices {
        momenta[row + i] = momentum[i]
        sums[row + i] = sum[i]
      }
      return false
    }
    let completed = (~count).trailingZeroBitCount
    for checkpoint in stride(from: level, to: level - completed, by: -1)
    where hasTurned(since: checkpoint, momentum) {
      return true
    }
    return false
  }

  private func hasTurned(since checkpoint: Int, _ end: [Double]) -> Bool {
    let (momenta, sums, sum, end) = (momenta.span, sums.span, sum.span, end.span)
    let row = checkpoint * sum.count
    var (atStart, atEnd) = (0.0, 0.0)
    for i in sum.indices {
      let start = momenta[row + i]
      let way = sum[i] - sums[row + i] + 0.5 * (start - end[i])
      atStart += way * start
      atEnd += way * end[i]
    }
    return atStart <= 0 || atEnd <= 0
  }

  /// Whether a trajectory with these ends has turned back, for the sum of all its momenta.
  static func hasTurned(_ sum: [Double], from start: [Double], to end: [Double]) -> Bool {
    var (atStart, atEnd) = (0.0, 0.0)
    for i in sum.indices {
      let way = sum[i] - 0.5 * (start[i] + end[i])
      atStart += way * start[i]
      atEnd += way * end[i]
    }
    return atStart <= 0 || atEnd <= 0
  }
}
