import OgiveNumerics
import Testing

@Suite("Designs")
struct DesignTests {
  private let random = RandomSource(seed: 11)

  private func isLatin(_ column: [Double]) -> Bool {
    let slices = column.map { Int($0 * Double(column.count)) }
    return slices.sorted() == Array(column.indices)
  }

  @Test("a Latin hypercube has one point in every slice of every input", arguments: [1, 2, 7, 500])
  func latin(count: Int) {
    for rows in [
      UnitDesign.latinHypercube(count, inputs: 3, random: random),
      UnitDesign.centredLatinHypercube(count, inputs: 3, random: random),
    ] {
      #expect(rows.count == count && rows.allSatisfy { $0.count == 3 })
      for input in 0..<3 { #expect(isLatin(rows.map { $0[input] })) }
    }
  }

  @Test("a centred Latin hypercube lies in the middle of its slices")
  func centred() {
    for row in UnitDesign.centredLatinHypercube(10, inputs: 4, random: random) {
      for value in row {
        #expect(((value * 10 - 0.5).rounded() + 0.5 - value * 10).magnitude < 1e-12)
      }
    }
  }

  @Test(
    "a power of two of Sobol's points is a Latin hypercube, and a quarter of it in each quarter")
  func even() {
    let rows = UnitDesign.sobol(256, inputs: 5, random: random)
    for input in 0..<5 { #expect(isLatin(rows.map { $0[input] })) }
    for a in [false, true] {
      for b in [false, true] {
        #expect(rows.count { ($0[0] < 0.5) == a && ($0[1] < 0.5) == b } == 64)
      }
    }
  }

  @Test("Sobol's points integrate a smooth function far better than random ones")
  func integrates() {
    func integral(_ rows: [[Double]]) -> Double {
      let values = rows.map { $0.reduce(1) { $0 * (1 + 0.5 * ($1 - 0.5)) } }
      return values.reduce(0, +) / Double(rows.count)
    }
    #expect((integral(UnitDesign.sobol(1024, inputs: 4, random: random)) - 1).magnitude < 1e-3)
  }

  @Test("inputs beyond those of Sobol's points still have one point in every slice")
  func manyInputs() {
    let rows = UnitDesign.sobol(64, inputs: 45, random: random)
    for input in 0..<45 { #expect(isLatin(rows.map { $0[input] })) }
  }

  @Test("rows are the same on every run, whatever inputs are added, and other with another seed")
  func deterministic() {
    let few = UnitDesign.sobol(32, inputs: 2, random: random)
    #expect(
      UnitDesign.sobol(64, inputs: 3, random: random).prefix(32).map { Array($0[..<2]) } == few)
    #expect(UnitDesign.sobol(32, inputs: 2, random: RandomSource(seed: 12)) != few)
    #expect(
      UnitDesign.latinHypercube(9, inputs: 4, random: random).map { Array($0[..<2]) }
        == UnitDesign.latinHypercube(9, inputs: 2, random: random))
    #expect(few.allSatisfy { $0.allSatisfy { $0 > 0 && $0 < 1 } })
  }

  @Test("nothing is asked for, nothing comes")
  func empty() {
    #expect(UnitDesign.sobol(0, inputs: 2, random: random).isEmpty)
    #expect(UnitDesign.sobol(3, inputs: 0, random: random) == [[], [], []])
    #expect(UnitDesign.latinHypercube(0, inputs: 2, random: random).isEmpty)
  }

  @Test("a factorial design has every combination once, the last input changing fastest")
  func factorial() throws {
    let design = try #require(FactorialDesign(levelCounts: [2, 3]))
    #expect(
      (0..<design.count).map { design[$0] } == [
        [0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2],
      ])
    #expect(FactorialDesign(levelCounts: [])?.count == 1)
    #expect(FactorialDesign(levelCounts: [4, 0])?.count == 0)
    #expect(FactorialDesign(levelCounts: Array(repeating: 1000, count: 9)) == nil)
  }

  @Test("a permutation has every number once, and each order is as likely as the others")
  func permutations() {
    var counts: [[Int]: Int] = [:]
    for index in 0..<6000 {
      counts[random.stream("order", UInt64(index)).permutation(3), default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.keys.allSatisfy { $0.sorted() == [0, 1, 2] })
    #expect(counts.values.allSatisfy { ($0 - 1000).magnitude < 150 })
  }
}
