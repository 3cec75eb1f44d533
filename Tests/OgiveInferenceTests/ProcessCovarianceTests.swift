import OgiveNumerics
import OgiveTestSupport
import Testing

@testable import OgiveInference

@Suite("Covariances of the residual process, worked out beforehand")
struct ProcessCovarianceTests {
  static let pairs: [(Stretch, Stretch)] =
    ResidualProcessTests.pairs + [
      (Stretch(at: 2020), Stretch(from: 2020, to: 2020.25)),
      (Stretch(from: 2020, to: 2020.00005), Stretch(from: 2020, to: 2021)),
    ]

  static func value(_ a: Stretch, _ b: Stretch, _ process: ResidualProcess) -> Double {
    let covariance = ProcessCovariance(rows: [a], columns: [b])
    return covariance.values(scale: process.scale, halfLife: process.halfLife)[0]
  }

  @Test("are the double integrals of the kernel", arguments: pairs)
  func integrals(a: Stretch, b: Stretch) {
    let expected = ResidualProcessTests.integrated(a, b)
    let found = Self.value(a, b, ResidualProcessTests.process)
    #expect(abs(found - expected) < 1e-5 * expected, "\(found / expected - 1)")
  }

  @Test("are those of the process in closed form, for any half-life", arguments: pairs)
  func closedForm(a: Stretch, b: Stretch) {
    for halfLife in [0.05, 0.5, 1, 8, 60] {
      let process = ResidualProcess(scale: 0.03, halfLife: halfLife)
      let expected = process.covariance(a, b)
      let gap = abs(Self.value(a, b, process) - expected)
      let rounding = 1e-14 * process.scale * process.scale
      #expect(gap < 1e-4 * expected + rounding, "\(halfLife)")
      guard a.length > 0.002 || a.length == 0, b.length > 0.002 || b.length == 0 else { continue }
      #expect(gap < 1e-8 * expected + rounding, "\(halfLife)")
    }
  }

  @Test("give an unknown instant the whole variance, and its average's covariances")
  func instants() {
    let year = Stretch(from: 2020, to: 2021)
    let readings: [ObservationOperator] = [.within(year), .average(year), .peak(year)]
    let process = ResidualProcessTests.process
    let values = ProcessCovariance(among: readings).values(
      scale: process.scale, halfLife: process.halfLife)
    let (whole, averaged) = (process.scale * process.scale, process.covariance(year, year))
    for (found, expected) in zip(values, [whole, averaged, averaged, averaged, averaged, whole]) {
      #expect(abs(found - expected) < 1e-12 * whole)
    }
  }

  @Test("have the derivatives of their differences by scale and half-life")
  func derivatives() {
    let covariance = ProcessCovariance(
      rows: Self.pairs.map(\.0), columns: Self.pairs.map(\.1))
    let exact = covariance.values(
      scale: Dual(0.04, parameter: 0), halfLife: Dual(0.8, parameter: 1))
    let difference = { (value: (Double) -> [Double], step: Double) -> [Double] in
      zip(value(step), value(-step)).map { ($0 - $1) / (2 * step) }
    }
    let byScale = difference({ covariance.values(scale: 0.04 + $0, halfLife: 0.8) }, 1e-5)
    let byHalfLife = difference({ covariance.values(scale: 0.04, halfLife: 0.8 + $0) }, 1e-4)
    for (index, value) in exact.enumerated() {
      #expect(abs(value.derivatives[0] - byScale[index]) < 1e-8)
      #expect(abs(value.derivatives[1] - byHalfLife[index]) < 1e-8)
    }
  }

  @Test("factor as Cholesky has it, in every arithmetic")
  func triangularFactor() throws {
    var random = SplitMix64(seed: 6)
    for order in 1...13 {
      let root = (0..<(order * order)).map { _ in Double.random(in: -1...1, using: &random) }
      let matrix = (0..<order).map { a in
        (0..<order).map { b in
          (0..<order).reduce(a == b ? 0.1 : 0) {
            $0 + root[a * order + $1] * root[b * order + $1]
          }
        }
      }
      let expected = try Cholesky(matrix.flatMap { $0 }, order: order)
      let triangle = matrix.indices.flatMap { row in matrix[row][...row] }
      let single = TriangularFactor(triangle, order: order)
      let lanes = TriangularFactor(triangle.map { Draws8($0) }, order: order)
      for row in 0..<order {
        for column in 0...row {
          let element = expected.lower[row * order + column]
          #expect(abs(single[row, column] - element) < 1e-12)
          #expect(abs(lanes[row, column].lanes[6] - element) < 1e-12)
        }
      }
      let v = root.prefix(order).map { $0 }
      let products = (0..<order).map { single.product(row: $0, v, count: $0 + 1) }
      #expect(zip(products, expected.multiply(v)).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test("lose a row and column as if it had never been there, to the last bit", arguments: 1...13)
  func withoutRow(order: Int) {
    var random = SplitMix64(seed: 7)
    let root = (0..<(order * order)).map { _ in Double.random(in: -1...1, using: &random) }
    let element = { (a: Int, b: Int) in
      (0..<order).reduce(a == b ? 0.1 : 0) { $0 + root[a * order + $1] * root[b * order + $1] }
    }
    let triangle = { (rows: [Int]) in
      rows.indices.flatMap { i in rows[...i].map { element(rows[i], $0) } }
    }
    let whole = triangle(Array(0..<order))
    let factor = TriangularFactor(whole, order: order)
    for row in 0..<order {
      let rest = (0..<order).filter { $0 != row }
      let expected = TriangularFactor(triangle(rest), order: order - 1)
      let found = factor.without(row: row, of: whole)
      #expect(found.order == order - 1)
      for i in rest.indices {
        for j in 0...i { #expect(found[i, j] == expected[i, j], "\(row): \(i), \(j)") }
      }
    }
  }

  @Test("factor with the derivatives of their differences, and hold what rounding takes away")
  func factorDerivatives() {
    let triangle = { (x: Dual) -> [Dual] in [2 + x, x * x, 3, 0.5 * x, 1, 4 - x] }
    let exact = TriangularFactor(triangle(Dual(0.7, parameter: 0)), order: 3)
    let ends = [0.7 + 1e-5, 0.7 - 1e-5].map { TriangularFactor(triangle(Dual($0)), order: 3) }
    for row in 0..<3 {
      for column in 0...row {
        let difference = (ends[0][row, column].value - ends[1][row, column].value) / 2e-5
        #expect(abs(exact[row, column].derivatives[0] - difference) < 1e-8)
      }
    }
    let singular = TriangularFactor([1.0, 1, 1], order: 2)
    #expect(singular[1, 1] > 0 && singular[1, 1] < 1e-6)
  }
}
