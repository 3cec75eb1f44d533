import Testing

@testable import OgiveNumerics

/// Vectors of one block and of many against the same sums written out.
@Suite("Vectors of the No-U-Turn sampler")
struct PhaseVectorTests {
  private let random = RandomSource(seed: 5)

  private func values(_ count: Int, _ name: String) -> [Double] {
    random.normals(RandomPurpose(name), count: count)
  }

  private func agree<Vector: PhaseVector>(_ type: Vector.Type, _ count: Int) {
    let (a, b) = (values(count, "a"), values(count, "b"))
    var vector = Vector(a)
    vector.add(0.5, times: Vector(b))
    vector.add(Vector(a))
    var found = a
    vector.write(to: &found)
    #expect(found == zip(a, b).map { ($0 + 0.5 * $1) + $0 })
    #expect(vector.squaredLength == found.reduce(0) { $0 + $1 * $1 })
    var copy = Vector(dimension: count)
    copy.copy(vector)
    copy.clear()
    #expect(copy.squaredLength == 0 && vector.squaredLength > 0)
  }

  @Test("add, copy and measure, whatever their length", arguments: [1, 3, 7, 8, 9, 16, 23])
  func sums(count: Int) {
    agree(LongVector.self, count)
    if count <= ShortVector.capacity { agree(ShortVector.self, count) }
  }

  private func maps<Vector: PhaseVector>(_ type: Vector.Type, _ n: Int) throws {
    let root = values(n * n, "root")
    let covariance = (0..<(n * n)).map { place in
      (0..<n).reduce(place / n == place % n ? 1 : 0) {
        $0 + root[place / n * n + $1] * root[place % n * n + $1]
      }
    }
    let factor = try Cholesky(covariance, order: n)
    let (z, g) = (values(n, "z"), values(n, "g"))
    let scales = z.map { 1 + $0 * $0 }
    for (metric, lower) in [
      (Metric(factor), factor.lower),
      (Metric(scales: scales), (0..<(n * n)).map { $0 / n == $0 % n ? scales[$0 / n] : 0 }),
    ] {
      var (place, slopes, found) = (Vector(dimension: n), Vector(dimension: n), z)
      metric.apply(to: Vector(z), into: &place)
      place.write(to: &found)
      for row in 0..<n {
        let exact = (0..<n).reduce(0) { $0 + lower[row * n + $1] * z[$1] }
        #expect((found[row] - exact).magnitude < 1e-12 * (1 + exact.magnitude))
      }
      let back = metric.inverse(found)
      #expect(zip(back, z).allSatisfy { ($0 - $1).magnitude < 1e-9 })
      metric.applyTransposed(to: g, into: &slopes)
      slopes.write(to: &found)
      for column in 0..<n {
        let exact = (0..<n).reduce(0) { $0 + lower[$1 * n + column] * g[$1] }
        #expect((found[column] - exact).magnitude < 1e-12 * (1 + exact.magnitude))
      }
    }
  }

  @Test("are mapped by a metric, its transpose and its inverse", arguments: [1, 4, 8, 9, 19])
  func metrics(count: Int) throws {
    try maps(LongVector.self, count)
    if count <= ShortVector.capacity { try maps(ShortVector.self, count) }
  }

  @Test("of either kind give a chain the same bits")
  func chains() {
    func positions<Vector: PhaseVector>(_ type: Vector.Type) -> [[Double]] {
      let target = Target.normal(5, correlation: 0.7)
      var state = ChainState<Vector>(NoUTurnSampler(), 0, target, target.mean, nil, random)
      let schedule = WarmUpSchedule(200)
      for iteration in 0..<200 { state.warmUp(iteration, schedule) }
      return (200..<300).map {
        _ = state.advance($0)
        return state.position
      }
    }
    #expect(positions(ShortVector.self) == positions(LongVector.self))
  }
}
