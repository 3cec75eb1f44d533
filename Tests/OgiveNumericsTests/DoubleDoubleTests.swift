import OgiveNumerics
import Testing

@Suite("DoubleDouble")
struct DoubleDoubleTests {
  @Test("agrees with mpmath to 30 digits", arguments: DoubleDoubleReference.all)
  func agreesWithReference(_ reference: DoubleDoubleReference) throws {
    let computed = try #require(reference.computed)
    let error = ((computed - reference.expected) / reference.expected).high.magnitude
    #expect(error <= 1e-30 * reference.condition, "\(reference.function) \(reference.argument)")
  }

  @Test("a third of three is one, and a tenth times ten too, to the last of 31 digits")
  func divides() {
    let third = DoubleDouble(1.0) / 3
    #expect((third + third + third - 1).high.magnitude < 1e-31)
    #expect(((DoubleDouble(1.0) / 10) * 10 - 1).high.magnitude < 1e-31)
  }

  @Test("keeps what a double would lose")
  func keepsSmallParts() {
    let sum = DoubleDouble(1.0) + 1e-25
    #expect((sum - 1).high == 1e-25)
    #expect(DoubleDouble(productOf: 1 + 0x1p-40, 1 - 0x1p-40) == DoubleDouble(sumOf: 1, -0x1p-80))
  }

  @Test(
    "inverse functions return to where they started",
    arguments: [1e-12, 0.01, 0.25, 0.5, 1, 2.5, 40, 300])
  func roundTrips(_ x: Double) {
    let value = DoubleDouble(x)
    #expect((DoubleDouble.log(DoubleDouble.exp(value)) - value).high.magnitude <= 1e-30)
    let small = DoubleDouble.log1p(DoubleDouble.expm1(value))
    #expect((small - value).high.magnitude <= 1e-30 * x)
    let root = DoubleDouble.sqrt(value)
    #expect((root * root - value).high.magnitude <= 1e-31 * x)
  }

  @Test("the edges are those of the double functions")
  func edges() {
    #expect(DoubleDouble.log(0).high == -.infinity)
    #expect(DoubleDouble.log(-1).high.isNaN)
    #expect(DoubleDouble.sqrt(-1).high.isNaN)
    #expect(DoubleDouble.pow(0, 2) == 0)
    #expect(DoubleDouble.pow(3, 0) == 1)
    #expect(DoubleDouble.pow(-2, 3).high.isNaN)
    #expect(DoubleDouble.exp(1000).high == .infinity)
    #expect(DoubleDouble.exp(-1000) == 0)
    #expect(DoubleDouble.exp(0) == 1)
  }

  @Test("a tangent carries the derivative of every function", arguments: [0.2, 0.9, 1.7])
  func tangents(_ x: Double) {
    let at = Tangent(value: DoubleDouble(x), derivative: 1)
    let value = at.value
    let slopes: [(Tangent<DoubleDouble>, DoubleDouble)] = [
      (.exp(at), .exp(value)), (.expm1(at), .exp(value)), (.log(at), 1 / value),
      (.log1p(at), 1 / (1 + value)), (.sqrt(at), 1 / (2 * .sqrt(value))),
      (.pow(at, 3), 3 * value * value), (.sin(at), .cos(value)), (.cos(at), -.sin(value)),
      (.atan(at), 1 / (1 + value * value)),
      (at * at / (1 + at), (value * value + 2 * value) / ((1 + value) * (1 + value))),
    ]
    for (tangent, slope) in slopes {
      #expect((tangent.derivative - slope).high.magnitude < 1e-28)
    }
  }

  @Test("reads decimals beyond double precision")
  func decimals() throws {
    let third = try #require(DoubleDouble(decimal: "0.333333333333333333333333333333"))
    #expect((third * 3 - 1).high.magnitude < 2e-30)
    #expect(DoubleDouble(decimal: "-12.5E-1") == -1.25)
    #expect(DoubleDouble(decimal: "+25e2") == 2500)
    #expect(DoubleDouble(decimal: ".5") == 0.5)
  }

  @Test(
    "reads nothing but decimals",
    arguments: ["", "-", ".", "1.2.3", "1e", "1e2.5", "e5", "0x10", "nan", "1 ", "1e999", "٣"])
  func rejects(_ text: String) {
    #expect(DoubleDouble(decimal: text) == nil)
  }
}
