import OgiveNumerics
import Testing

@Suite("Nearest correlation matrix")
struct NearestCorrelationTests {
  /// The example of Higham 2002; to 15 digits by alternating projections in numpy 2.4.
  @Test("agrees with the published example")
  func published() throws {
    let nearest = try NearestCorrelation(to: [1, 1, 0, 1, 1, 1, 0, 1, 1], order: 3)
    #expect((nearest.matrix[1] - 0.76068985).magnitude < 1e-6)
    #expect((nearest.matrix[2] - 0.15729811).magnitude < 1e-6)
    #expect((nearest.distance - 0.5277904635818285).magnitude < 1e-6)
    #expect(nearest.termination == .stepTolerance)
  }

  /// numpy 2.4: `eigh`, eigenvalues raised to 1e-8, Dykstra's correction, until steps are below 1e-15.
  @Test("agrees with numpy on four judgements that contradict each other")
  func numpy() throws {
    let given = [1, 0.9, -0.9, 0.2, 0.9, 1, 0.8, 0.1, -0.9, 0.8, 1, -0.4, 0.2, 0.1, -0.4, 1]
    let nearest = try NearestCorrelation(to: given, order: 4)
    let expected = [
      0.531820374518052, -0.523107985612683, 0.25289540516741876, 0.4344311416695056,
      0.048693758053173206, -0.3474796769303293,
    ]
    for (place, value) in zip([1, 2, 3, 6, 7, 11], expected) {
      #expect((nearest.matrix[place] - value).magnitude < 1e-7)
    }
    #expect((nearest.distance - 0.9158963434754968).magnitude < 1e-7)
    #expect(throws: Never.self) { try Cholesky(nearest.matrix, order: 4) }
  }

  @Test("leaves a valid matrix as it is", arguments: [0.0, 0.5, -0.49, 0.999])
  func valid(_ r: Double) throws {
    let matrix = [1, r, r, r, 1, r, r, r, 1]
    let nearest = try NearestCorrelation(to: matrix, order: 3)
    #expect(nearest.matrix == matrix && nearest.distance == 0 && nearest.iterations == 0)
  }

  @Test("is valid and no farther than a thousand other valid matrices", arguments: 0..<5)
  func property(seed: UInt64) throws {
    let random = RandomSource(seed: seed)
    let order = 5
    var given = [Double](repeating: 1, count: order * order)
    for row in 0..<order {
      for column in 0..<row {
        let value = 2 * random.uniform("given", UInt64(row), UInt64(column)) - 1
        given[row * order + column] = value
        given[column * order + row] = value
      }
    }
    let nearest = try NearestCorrelation(to: given, order: order)
    for i in 0..<order { #expect(nearest.matrix[i * order + i] == 1) }
    #expect(throws: Never.self) { try Cholesky(nearest.matrix, order: order) }
    for trial in 0..<1000 {
      let z = (0..<order).map { random.normals("other", UInt64(10 * trial + $0), count: 6) }
      let other = z.flatMap { row in z.map { Correlation.pearson(row, $0) } }
      // On the way to any valid matrix the distance may only grow.
      for share in [0.01, 0.3, 1] {
        let moved = zip(nearest.matrix, other).map { $0 + share * ($1 - $0) }
        let distance = zip(moved, given).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        #expect(distance.squareRoot() > nearest.distance - 1e-6)
      }
    }
  }

  @Test("refuses what is not a number")
  func refusal() {
    #expect(throws: SolverError.self) { try NearestCorrelation(to: [1, .nan, 0, 1], order: 2) }
    #expect(throws: SolverError.self) { try RankCoupling(spearman: [1, 1.2, 1.2, 1], order: 2) }
  }
}
