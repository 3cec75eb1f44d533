import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct DualTests {
  /// Formulas of two parameters, once over any arithmetic.
  struct Formula: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let single: @Sendable (Double, Double) -> Double
    let dual: @Sendable (Dual, Dual) -> Dual

    init(
      _ name: String, _ single: @escaping @Sendable (Double, Double) -> Double,
      _ dual: @escaping @Sendable (Dual, Dual) -> Dual
    ) {
      testDescription = name
      self.single = single
      self.dual = dual
    }
  }

  static let formulas = [
    Formula("a + b", { $0 + $1 }, { $0 + $1 }),
    Formula("a - b", { $0 - $1 }, { $0 - $1 }),
    Formula("a * b", { $0 * $1 }, { $0 * $1 }),
    Formula("a / b", { $0 / $1 }, { $0 / $1 }),
    Formula("-a * b", { -$0 * $1 }, { -$0 * $1 }),
    Formula("exp(a - b)", { Double.exp($0 - $1) }, { Dual.exp($0 - $1) }),
    Formula("expm1(a b)", { Double.expm1($0 * $1) }, { Dual.expm1($0 * $1) }),
    Formula("log(a + b²)", { Double.log($0 + $1 * $1) }, { Dual.log($0 + $1 * $1) }),
    Formula("log1p(a / b)", { Double.log1p($0 / $1) }, { Dual.log1p($0 / $1) }),
    Formula("sqrt(a b)", { Double.sqrt($0 * $1) }, { Dual.sqrt($0 * $1) }),
    Formula("a^b", { Double.pow($0, $1) }, { Dual.pow($0, $1) }),
    Formula("a^(1 - b)", { Double.pow($0, 1 - $1) }, { Dual.pow($0, 1 - $1) }),
    Formula(
      "a² where a < b, else b³",
      { Double.select($0, lessThan: $1, then: $0 * $0, else: $1 * $1 * $1) },
      { Dual.select($0, lessThan: $1, then: $0 * $0, else: $1 * $1 * $1) }),
  ]

  @Test(arguments: formulas)
  func `Derivatives agree with central differences`(formula: Formula) {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let a = Double.random(in: 0.1...3, using: &random)
      let b = Double.random(in: 0.1...3, using: &random)
      guard abs(a - b) > 1e-3 else { continue }
      let dual = formula.dual(Dual(a, parameter: 0), Dual(b, parameter: 1))
      #expect(dual.value == formula.single(a, b))
      let step = 1e-5
      let byA = (formula.single(a + step, b) - formula.single(a - step, b)) / (2 * step)
      let byB = (formula.single(a, b + step) - formula.single(a, b - step)) / (2 * step)
      let tolerance = 1e-7 * (1 + abs(dual.value) + abs(byA) + abs(byB))
      #expect(abs(dual.derivatives[0] - byA) < tolerance, "\(a) \(b)")
      #expect(abs(dual.derivatives[1] - byB) < tolerance, "\(a) \(b)")
      for other in 2..<8 { #expect(dual.derivatives[other] == 0) }
    }
  }

  @Test func `A product times its inverse has no slope`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<1000 {
      let x = Dual(Double.random(in: 0.1...9, using: &random), parameter: 3)
      let one = Dual.exp(Dual.log(x)) / x
      #expect(abs(one.value - 1) < 1e-14)
      #expect(abs(one.derivatives[3]) < 1e-13)
    }
  }

  @Test func `Powers of zero keep the slopes of their limits`() {
    let zero = Dual(0, parameter: 0)
    let square = Dual.pow(zero, 2)
    #expect(square.value == 0 && square.derivatives[0] == 0)
    let line = Dual.pow(zero, 1)
    #expect(line.value == 0 && line.derivatives[0] == 1)
    #expect(Dual.pow(zero, 0.5).derivatives[0] == .infinity)
    #expect(Dual.pow(0, Dual(2, parameter: 1)).derivatives[1] == 0)
  }

  @Test func `A constant has no derivatives and a choice keeps those of its branch`() {
    #expect(Dual(4).derivatives == .zero)
    let a = Dual(1, parameter: 0)
    let b = Dual(2, parameter: 1)
    #expect(Dual.select(a, lessThan: b, then: a, else: b) == a)
    #expect(Dual.select(b, lessThan: a, then: a, else: b) == b)
    #expect(Dual.select(a, lessThan: a, then: a, else: b) == b)
    #expect(Dual.select(Dual(.nan), lessThan: a, then: a, else: b) == b)
  }
}
