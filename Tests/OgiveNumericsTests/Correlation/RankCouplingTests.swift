import OgiveNumerics
import Testing

@Suite("Rank coupling")
struct RankCouplingTests {
  private let random = RandomSource(seed: 21)
  private let purposes: [RandomPurpose] = ["channels.capacity", "douyin.capacity", "overlap"]

  private func columns(_ count: Int) -> [[Double]] {
    [
      random.normals("a", count: count).map { Double.exp($0) },
      random.uniforms("b", count: count), random.normals("c", count: count),
    ]
  }

  @Test(
    "gives the rank correlations asked for, and keeps every quantity's draws",
    arguments: [[-0.4, 0, 0], [0.9, 0.5, 0.6], [0, 0, 0], [0.999, 0, 0]])
  func couples(_ pairs: [Double]) throws {
    let matrix = [1, pairs[0], pairs[1], pairs[0], 1, pairs[2], pairs[1], pairs[2], 1]
    let coupling = try RankCoupling(spearman: matrix, order: 3)
    #expect(coupling.correlations.distance == 0)
    let given = columns(4000)
    let coupled = try coupling.coupled(given, purposes: purposes, random: random)
    for (before, after) in zip(given, coupled) { #expect(before.sorted() == after.sorted()) }
    for (pair, expected) in zip([(0, 1), (0, 2), (1, 2)], pairs) {
      let found = Correlation.spearman(coupled[pair.0], coupled[pair.1])
      #expect((found - expected).magnitude < 0.02)
    }
  }

  @Test("takes the nearest valid correlations where judgements contradict each other, and says so")
  func contradiction() throws {
    let coupling = try RankCoupling(
      spearman: [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1], order: 3)
    #expect(coupling.correlations.distance > 0.5)
    let coupled = try coupling.coupled(columns(2000), purposes: purposes, random: random)
    for (row, column) in [(0, 1), (0, 2), (1, 2)] {
      let found = Correlation.spearman(coupled[row], coupled[column])
      #expect((found - coupling.correlations.matrix[3 * row + column]).magnitude < 0.03)
    }
  }

  @Test("orders name every draw once, and refuse fewer draws than quantities")
  func orders() throws {
    let coupling = try RankCoupling(spearman: [1, 0.5, 0, 0.5, 1, 0, 0, 0, 1], order: 3)
    let orders = try coupling.orders(of: columns(50), purposes: purposes, random: random)
    for order in orders { #expect(order.sorted() == Array(0..<50)) }
    #expect(throws: SolverError.self) {
      try coupling.orders(of: columns(2), purposes: purposes, random: random)
    }
  }
}
