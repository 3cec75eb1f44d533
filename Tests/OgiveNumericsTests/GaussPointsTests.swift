import OgiveNumerics
import Testing

@Suite("Gauss's three points")
struct GaussPointsTests {
  @Test("the mean of every power up to the fifth is exact", arguments: 0...5)
  func exactForPolynomials(degree: Int) {
    let points = GaussPoints(from: -1.5, to: 3.25)
    let power = { (x: Double) in (0..<degree).reduce(1) { product, _ in product * x } }
    let whole = Double(degree + 1)
    let integral = (3.25 * power(3.25) + 1.5 * power(-1.5)) / whole
    #expect(abs(points.mean(of: power) - integral / 4.75) < 1e-12 * max(1, abs(integral)))
  }

  @Test("the sixth power is not, so the test could fail")
  func inexactBeyond() {
    let sixth = { (x: Double) in x * x * x * x * x * x }
    #expect(abs(GaussPoints(from: -1, to: 1).mean(of: sixth) - 1.0 / 7) > 0.01)
  }

  @Test("the points increase and lie inside")
  func pointsInside() {
    let nodes = GaussPoints(from: 2, to: 5).nodes
    #expect(nodes.map(\.point) == nodes.map(\.point).sorted())
    #expect(nodes.allSatisfy { $0.point > 2 && $0.point < 5 })
  }
}
