import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct Draws8Tests {
  /// A formula that uses every operation of the arithmetic.
  static func everything<S: GrowthScalar>(_ x: S, _ y: S) -> S {
    let a = S.exp(-x) + S.log(y) * S.expm1(x * 0.1)
    let b = S.pow(y, x) / S.sqrt(y) - S.log1p(y)
    return S.select(x, lessThan: y, then: a - 2, else: b * 0.5)
  }

  @Test func `Eight draws side by side have the bits of eight single evaluations`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<5000 {
      var x = SIMD8<Double>.zero
      var y = SIMD8<Double>.zero
      for lane in 0..<8 {
        x[lane] = Double.random(in: -3...3, using: &random)
        y[lane] = Double.random(in: 0...5, using: &random)
      }
      let lanes = Self.everything(Draws8(lanes: x), Draws8(lanes: y)).lanes
      for lane in 0..<8 {
        #expect(lanes[lane].bitPattern == Self.everything(x[lane], y[lane]).bitPattern)
      }
    }
  }

  @Test func `Negation flips the sign of zero as for single numbers`() {
    let lanes = -Draws8(lanes: SIMD8(0, -0.0, 1, -1, .infinity, 0, 0, 0))
    #expect(lanes.lanes[0].sign == .minus)
    #expect(lanes.lanes[1].sign == .plus)
    #expect(lanes.lanes[2] == -1 && lanes.lanes[3] == 1 && lanes.lanes[4] == -.infinity)
  }

  @Test func `A choice is made lane by lane, and against NaN it takes the other`() {
    let a = Draws8(lanes: SIMD8(0, 1, 2, 3, .nan, 5, 6, 7))
    let chosen = Draws8.select(a, lessThan: 3, then: 1, else: -1)
    #expect(chosen.lanes == SIMD8(1, 1, 1, -1, -1, -1, -1, -1))
  }

  @Test(arguments: [1, 7, 8, 9, 20])
  func `Numbers travel through lanes in eights, and past their end nothing is read or written`(
    count: Int
  ) {
    let numbers = (0..<count).map { Double($0) + 0.5 }
    var copy = [Double](repeating: -1, count: count)
    var span = copy.mutableSpan
    for first in stride(from: 0, to: count, by: Draws8.width) {
      let lanes = Draws8(numbers.span, from: first)
      #expect(lanes.lanes[7] == numbers[min(first + 7, count - 1)])
      lanes.write(to: &span, from: first)
    }
    #expect(copy == numbers)
  }
}
