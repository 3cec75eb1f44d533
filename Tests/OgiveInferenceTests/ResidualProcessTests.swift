import Testing

@testable import OgiveInference

@Suite("The residual process")
struct ResidualProcessTests {
  static let process = ResidualProcess(scale: 0.05, halfLife: 1)
  static let pairs: [(Stretch, Stretch)] = [
    (Stretch(at: 2020), Stretch(at: 2020)),
    (Stretch(at: 2020), Stretch(at: 2021.5)),
    (Stretch(from: 2020, to: 2020.5), Stretch(at: 2020.2)),
    (Stretch(at: 2023), Stretch(from: 2020, to: 2021)),
    (Stretch(from: 2020, to: 2020.5), Stretch(from: 2020.25, to: 2020.5)),
    (Stretch(from: 2020, to: 2021), Stretch(from: 2020, to: 2021)),
    (Stretch(from: 2019, to: 2019.25), Stretch(from: 2021.5, to: 2021.75)),
    (Stretch(from: 2020, to: 2020 + 1 / 366.0), Stretch(from: 2020, to: 2021)),
  ]

  /// The double integral of the kernel by the midpoint rule, on a grid fine enough for the kink.
  static func integrated(_ a: Stretch, _ b: Stretch) -> Double {
    let parts = 1500
    func points(_ s: Stretch) -> [Double] {
      (0..<parts).map { s.start + s.length * (Double($0) + 0.5) / Double(parts) }
    }
    var sum = 0.0
    for u in points(a) {
      for v in points(b) {
        sum += process.scale * process.scale * process.correlation(years: u - v)
      }
    }
    return sum / Double(parts * parts)
  }

  @Test("covaries over stretches as its kernel's double integral says", arguments: pairs)
  func covarianceIsTheIntegral(a: Stretch, b: Stretch) {
    let expected = Self.integrated(a, b)
    #expect(abs(Self.process.covariance(a, b) - expected) < 2e-6 * expected)
    #expect(abs(Self.process.covariance(a, b) - Self.process.covariance(b, a)) < 1e-10 * expected)
  }

  @Test("halves its correlation with every half-life")
  func halfLife() {
    let process = ResidualProcess(scale: 0.1, halfLife: 0.7)
    #expect(abs(process.correlation(years: 1.4) - 0.25) < 1e-15)
  }
}
