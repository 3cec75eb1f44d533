/// Whether any of the balanced subtrees of a trajectory has turned back, checked while its points
/// come one by one: as many checkpoints as levels instead of a tree.
///
/// The criterion is the generalised one (Betancourt 2017, arXiv:1701.02434, A.4.2), with half the
/// momentum at each end: the sum is then the way travelled, by the trapezoidal rule.
/// The checkpoints follow Phan, Pradhan and Jankowiak 2019, arXiv:1912.11554.
struct TurnChecks<Vector: PhaseVector> {
  /// The sum of the momenta since the start.
  private(set) var sum: Vector
  // Of each level one.
  private var momenta: [Vector]
  private var sums: [Vector]
  private var count = 0

  init(dimension: Int, depthLimit: Int) {
    sum = Vector(dimension: dimension)
    momenta = (0..<max(depthLimit, 1)).map { _ in Vector(dimension: dimension) }
    sums = momenta
  }

  /// Begins a new subtree.
  mutating func reset() {
    sum.clear()
    count = 0
  }

  /// Adds the next point's momentum; whether a subtree that it completes has turned back.
  @inline(__always) mutating func add(_ momentum: Vector) -> Bool {
    sum.add(momentum)
    defer { count += 1 }
    let level = (count >> 1).nonzeroBitCount
    if count % 2 == 0 {
      momenta[level].copy(momentum)
      sums[level].copy(sum)
      return false
    }
    let completed = (~count).trailingZeroBitCount
    for checkpoint in stride(from: level, to: level - completed, by: -1)
    where hasTurned(since: checkpoint, momentum) {
      return true
    }
    return false
  }

  @inline(__always) private func hasTurned(since checkpoint: Int, _ end: Vector) -> Bool {
    Self.hasTurned(from: momenta[checkpoint], to: end) { block, start, end in
      sum[block] - sums[checkpoint][block] + 0.5 * (start - end)
    }
  }

  /// Whether a trajectory with these ends has turned back, for the sum of all its momenta.
  @inline(__always)
  static func hasTurned(_ sum: Vector, from start: Vector, to end: Vector) -> Bool {
    hasTurned(from: start, to: end) { block, start, end in sum[block] - 0.5 * (start + end) }
  }

  /// Whether the way travelled leads back from either end.
  @inline(__always) private static func hasTurned(
    from start: Vector, to end: Vector,
    _ way: (Int, SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
  ) -> Bool {
    var (atStart, atEnd) = (0.0, 0.0)
    for block in 0..<start.blocks {
      let way = way(block, start[block], end[block])
      atStart = (way * start[block]).sum(from: atStart)
      atEnd = (way * end[block]).sum(from: atEnd)
    }
    return atStart <= 0 || atEnd <= 0
  }
}
