import OgiveNumerics
import OgiveTestSupport
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

  @Test("has a proper covariance over any mixture of instants and overlapping periods")
  func covarianceIsPositive() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      let halfLife = Double.exp(Double.random(in: -3...3, using: &random))
      let process = ResidualProcess(scale: 0.05, halfLife: halfLife)
      let stretches = (0..<12).map { _ -> Stretch in
        let start = Double.random(in: 2018...2022, using: &random)
        let lengths = [0, 1e-7, 1 / 365.0, 0.25, 1, 2]
        return Stretch(from: start, to: start + (lengths.randomElement(using: &random) ?? 0))
      }
      var matrix = stretches.flatMap { a in stretches.map { process.covariance(a, $0) } }
      for i in stretches.indices {
        matrix[i * 12 + i] *= 1 + 1e-9
        // An average varies no more than an instant.
        #expect(matrix[i * 12 + i] <= 0.05 * 0.05 * (1 + 2e-9))
      }
      _ = try Cholesky(matrix, order: 12)
    }
  }

  @Test("does not jump where a stretch becomes too short to have a length")
  func shortStretches() {
    let process = Self.process
    let limit = 1e-4 / process.decay
    let far = Stretch(at: 2021.3)
    for other in [far, Stretch(from: 2021, to: 2021.5)] {
      let below = process.covariance(Stretch(from: 2020, to: 2020 + 0.999 * limit), other)
      let above = process.covariance(Stretch(from: 2020, to: 2020 + 1.001 * limit), other)
      #expect(abs(below / above - 1) < 1e-6)
    }
  }

  @Test("remembers filings to 2% and other figures to 5%, for a year")
  func defaults() {
    #expect(ProcessPrior.filings.median == ResidualProcess(scale: 0.02, halfLife: 1))
    #expect(ProcessPrior.quoted.median == ResidualProcess(scale: 0.05, halfLife: 1))
  }
}
