import OgiveNumerics
import Testing

@Suite struct DecayTests {
  /// From where it is held to where it is zero, the smallest numbers in between included.
  static let arguments = (-5000...7600).map { 0.1 * Double($0) + 1e-3 * Double($0 % 17) }

  @Test func `A decay has the bits of the exponential in numbers and in lanes`() {
    for x in Self.arguments where x >= -500 {
      let expected = Double.exp(-x)
      #expect(Double.decay(x) == expected, "decay(\(x))")
      #expect(Draws8.decay(Draws8(x)).lanes[3] == expected, "lanes of decay(\(x))")
    }
  }

  @Test(arguments: [-500.0, -500.1, -720, -1e300, -.infinity] as [Double])
  func `Far below zero it is held, and its slope vanishes beyond`(x: Double) {
    #expect(Double.decay(x) == Double.exp(500))
    #expect(Draws8.decay(Draws8(x)) == Draws8(Double.exp(500)))
    let slope = Dual.decay(Dual(x, parameter: 2)).derivatives[2]
    #expect(slope == (x < -500 ? 0 : -Double.exp(500)))
  }

  @Test func `It is zero far above and not a number where its argument is not`() {
    #expect(Double.decay(746) == 0)
    #expect(Double.decay(.infinity) == 0)
    #expect(Draws8.decay(Draws8(.infinity)) == 0)
    #expect(Double.decay(745) == 0x1p-1074)
    for payload in [UInt64(0), 1, 0xFFF] {
      let nothing = Double(bitPattern: 0x7FF8_0000_0000_0000 | payload)
      #expect(Double.decay(nothing).isNaN)
      #expect(Draws8.decay(Draws8(nothing)).lanes[0].isNaN)
    }
  }

  @Test func `Every arithmetic agrees on the value, and the slope is minus the value`() {
    for x in stride(from: -30.0, to: 30, by: 0.7) {
      let dual = Dual.decay(Dual(x, parameter: 0))
      #expect(dual.value == Double.decay(x))
      #expect(dual.derivatives[0] == -dual.value)
      let precise = Tangent<DoubleDouble>.decay(
        Tangent(value: DoubleDouble(x), derivative: DoubleDouble(1.0)))
      #expect(abs(precise.value.high / dual.value - 1) < 3e-16)
      #expect(abs(precise.derivative.high / dual.derivatives[0] - 1) < 3e-16)
    }
  }
}
