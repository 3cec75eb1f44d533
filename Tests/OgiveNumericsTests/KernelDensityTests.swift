import OgiveNumerics
import Testing

@Suite("Kernel densities")
struct KernelDensityTests {
  private func normals(_ count: Int, _ transform: (Double) -> Double = { $0 }) -> [Double] {
    (0..<count).map { transform(NormalDistribution.quantile((Double($0) + 0.5) / Double(count))) }
  }

  @Test("that of normal draws is the normal density, a little wider", arguments: [-1.5, 0, 0.7, 2])
  func normal(x: Double) throws {
    let density = try #require(KernelDensity(normals(4000)))
    // The kernel adds its own variance: h = 0.9 n^(-1/5).
    let variance = 1 + 0.81 * Double.pow(4000, -0.4)
    let expected = Double.exp(-0.5 * x * x / variance) / (2 * Double.pi * variance).squareRoot()
    #expect(abs(density.density(at: x) - expected) < 0.01)
  }

  @Test("a hard bound stays one, and the density does not fall before it")
  func bounds() throws {
    let density = try #require(KernelDensity((0..<1000).map { (Double($0) + 0.5) / 1000 }))
    #expect(density.density(at: -0.001) == 0 && density.density(at: 1.001) == 0)
    for x in [0.001, 0.01, 0.5, 0.99, 0.999] { #expect(abs(density.density(at: x) - 1) < 0.02) }
  }

  @Test("draws over several powers of ten are smoothed on their logarithms")
  func logarithms() throws {
    let density = try #require(KernelDensity(normals(4000) { Double.exp(1.5 * $0) }))
    for x in [0.1, 0.5, 1, 5, 20] {
      let z = Double.log(x) / 1.5
      let expected = Double.exp(-0.5 * z * z) / (x * 1.5 * (2 * Double.pi).squareRoot())
      #expect(abs(density.density(at: x) / expected - 1) < 0.05)
    }
    #expect(density.density(at: -1) == 0 && density.density(at: 0) == 0)
  }

  @Test("it integrates to one")
  func area() throws {
    let density = try #require(KernelDensity(normals(500) { $0 * $0 }))
    let step = 0.002
    let sum = (0..<6000).reduce(0) { $0 + density.density(at: (Double($1) + 0.5) * step) * step }
    #expect(abs(sum - 1) < 0.02)
  }

  @Test(
    "what never varies has none",
    arguments: [[], [1], [2, 2, 2], [.nan, 3], [.infinity, 3]] as [[Double]])
  func nothing(draws: [Double]) { #expect(KernelDensity(draws) == nil) }
}
