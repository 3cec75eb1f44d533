import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct ElementarySpecialValueTests {
  static let limits: [(name: String, x: Double, y: Double, result: Double)] = [
    ("exp", 0, 0, 1), ("exp", -0.0, 0, 1), ("exp", .infinity, 0, .infinity),
    ("exp", -.infinity, 0, 0), ("exp", 709.782712893384, 0, 1.7976931348622732e308),
    ("exp", 709.7827128933841, 0, .infinity), ("exp", -745.13321910194111, 0, 0x1p-1074),
    ("exp", -745.1332191019412, 0, 0), ("exp", 1e300, 0, .infinity), ("exp", -1e300, 0, 0),
    ("exp", .nan, 0, .nan),
    ("expm1", 0, 0, 0), ("expm1", -0.0, 0, -0.0), ("expm1", .infinity, 0, .infinity),
    ("expm1", -.infinity, 0, -1), ("expm1", 0x1p-1074, 0, 0x1p-1074), ("expm1", 1e-20, 0, 1e-20),
    ("expm1", -40, 0, -1), ("expm1", 710, 0, .infinity), ("expm1", .nan, 0, .nan),
    ("log", 1, 0, 0), ("log", 0, 0, -.infinity), ("log", -0.0, 0, -.infinity),
    ("log", -1, 0, .nan), ("log", -0x1p-1074, 0, .nan), ("log", .infinity, 0, .infinity),
    ("log", -.infinity, 0, .nan), ("log", 0x1p-1074, 0, -744.4400719213812),
    ("log", .nan, 0, .nan),
    ("log1p", 0, 0, 0), ("log1p", -0.0, 0, -0.0), ("log1p", -1, 0, -.infinity),
    ("log1p", -1.5, 0, .nan), ("log1p", .infinity, 0, .infinity), ("log1p", -.infinity, 0, .nan),
    ("log1p", 0x1p-1074, 0, 0x1p-1074), ("log1p", 1e-20, 0, 1e-20),
    ("log1p", .greatestFiniteMagnitude, 0, 709.782712893384), ("log1p", .nan, 0, .nan),
    ("pow", 0, 0, 1), ("pow", .nan, 0, 1), ("pow", -3, 0, 1), ("pow", .infinity, 0, 1),
    ("pow", 0, 2, 0), ("pow", -0.0, 3, 0), ("pow", 0, -2, .infinity), ("pow", -0.0, -3, .infinity),
    ("pow", 1, .nan, 1), ("pow", 1, .infinity, 1), ("pow", 1, 1e300, 1),
    ("pow", -1, 2, .nan), ("pow", -0x1p-1074, 0.5, .nan), ("pow", .nan, 1, .nan),
    ("pow", 2, .nan, .nan), ("pow", .infinity, 0.5, .infinity), ("pow", .infinity, -0.5, 0),
    ("pow", 2, .infinity, .infinity), ("pow", 2, -.infinity, 0), ("pow", 0.5, .infinity, 0),
    ("pow", 0.5, -.infinity, .infinity), ("pow", 2, 1024, .infinity), ("pow", 2, -1075, 0),
    ("pow", 0x1p-1074, 0.5, 0x1p-537), ("pow", 0x1p-1074, 1, 0x1p-1074),
    ("pow", 1e300, 1e300, .infinity), ("pow", 1e300, -1e300, 0),
  ]

  @Test(arguments: limits.indices)
  func `Limits, zeros, infinities and NaN come out exactly`(row: Int) throws {
    let (name, x, y, expected) = Self.limits[row]
    let result = try #require(ElementaryFunction.named(name)).scalar(x, y)
    if expected.isNaN {
      #expect(result.isNaN, "\(name)(\(x), \(y))")
    } else {
      #expect(result.bitPattern == expected.bitPattern, "\(name)(\(x), \(y)) = \(result)")
    }
  }

  @Test func `Whole powers of two are exact`() {
    for k in -1074...1023 {
      let power = Double(sign: .plus, exponent: k, significand: 1)
      #expect(Elementary.pow(2, Double(k)) == power)
      #expect(Elementary.pow(power, 1) == power)
    }
  }

  @Test func `Small whole powers of whole numbers are exact`() {
    for base in 2...30 {
      var product = 1.0
      for exponent in 0...10 {
        #expect(Elementary.pow(Double(base), Double(exponent)) == product)
        product *= Double(base)
      }
    }
  }

  @Test(arguments: ElementaryFunction.all.filter { $0.name != "pow" })
  func `Larger arguments never give smaller results`(function: ElementaryFunction) {
    var random = SplitMix64(seed: 3)
    for round in 0..<100_000 {
      let range = function.ranges[round % function.ranges.count]
      let x = Double.random(in: range, using: &random)
      let distance = Double(random.next() % 1000 + 2)
      let larger = x + x.ulp * distance
      #expect(function.scalar(x, 0) <= function.scalar(larger, 0).nextUp, "\(x)")
    }
  }

  @Test func `The logarithm undoes the exponential`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<20_000 {
      let x = Double.random(in: -700...700, using: &random)
      #expect(abs(Elementary.log(Elementary.exp(x)) - x) <= 2 * x.ulp + 2e-16)
      let y = Double.random(in: -30...30, using: &random)
      let there = Elementary.expm1(y)
      let slope = (1 + there) * 4e-16
      #expect(abs(Elementary.expm1(Elementary.log1p(there)) - there) <= abs(there) * 4e-15 + slope)
    }
  }
}
