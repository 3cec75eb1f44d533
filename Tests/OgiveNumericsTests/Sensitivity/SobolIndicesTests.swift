import Foundation
import OgiveNumerics
import Testing

@Suite("Sobol indices")
struct SobolIndicesTests {
  /// A model of independent uniform inputs whose indices are known.
  struct Model: CustomTestStringConvertible {
    let testDescription: String
    let first: [Double]
    let total: [Double]
    let variance: Double
    let value: @Sendable ([Double]) -> Double

    /// Ishigami and Homma 1990, doi:10.1109/ISUMA.1990.151285, with a = 7 and b = 0.1.
    static let ishigami: Model = {
      let (a, b) = (7.0, 0.1)
      let pi4 = pow(Double.pi, 4)
      let (v1, v2) = (0.5 * pow(1 + b * pi4 / 5, 2), a * a / 8)
      let v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50)
      let v = v1 + v2 + v13
      return Model(
        testDescription: "Ishigami", first: [v1 / v, v2 / v, 0],
        total: [(v1 + v13) / v, v2 / v, v13 / v], variance: v
      ) { u in
        let x = u.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + a * pow(sin(x[1]), 2) + b * pow(x[2], 4) * sin(x[0])
      }
    }()

    /// Sobol 2003, doi:10.1016/S0378-4754(00)00270-6: the g function.
    static let g: Model = {
      let a = [0, 1, 4.5, 9, 99, 99.0]
      let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
      let whole = parts.reduce(1) { $0 * (1 + $1) }
      return Model(
        testDescription: "g function", first: parts.map { $0 / (whole - 1) },
        total: parts.map { $0 / (1 + $0) * whole / (whole - 1) }, variance: whole - 1
      ) { u in
        zip(u, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
      }
    }()

    func indices(_ baseCount: Int, seed: UInt64, row: (Int, Double) -> Double = { $1 })
      -> SobolIndices
    {
      let random = RandomSource(seed: seed)
      let design = SensitivityDesign(
        baseCount: baseCount, inputCount: first.count, random: random)
      let outputs = (0..<design.count).map { row($0, value(design[$0])) }
      return SobolIndices(of: outputs, in: design, random: random)
    }
  }

  @Test(
    "agree with the analytic values within four standard errors", arguments: [Model.ishigami, .g])
  func analytic(_ model: Model) {
    let found = model.indices(4096, seed: 3)
    for (estimates, exact) in [(found.first, model.first), (found.total, model.total)] {
      for (estimate, exact) in zip(estimates, exact) {
        #expect(abs(estimate.value - exact) < 4 * estimate.standardError + 1e-6)
        #expect(estimate.standardError < 0.05)
      }
    }
    #expect(abs(found.variance / model.variance - 1) < 0.02)
  }

  @Test("standard errors are not below the spread over shifts", arguments: [Model.ishigami, .g])
  func honestErrors(_ model: Model) {
    let runs = (0..<20).map { model.indices(512, seed: 100 + UInt64($0)) }
    for input in model.first.indices {
      for (estimates, exact) in [
        (runs.map { $0.first[input] }, model.first[input]),
        (runs.map { $0.total[input] }, model.total[input]),
      ] {
        let error = estimates.reduce(0) { $0 + pow($1.value - exact, 2) } / 20
        let stated = estimates.reduce(0) { $0 + $1.standardError } / 20
        #expect(error.squareRoot() < 1.6 * stated + 1e-4)
      }
    }
  }

  @Test("rows with an output that is not finite are left out, not the whole analysis")
  func gaps() {
    let found = Model.g.indices(2048, seed: 5) { $0 % 800 == 3 ? .nan : $1 }
    #expect(found.rowCount == 2048 - 21)
    for (estimate, exact) in zip(found.first, Model.g.first) {
      #expect(abs(estimate.value - exact) < 0.05)
    }
  }

  @Test("an output that never changes has no indices, and says so")
  func constant() {
    let found = Model.g.indices(16, seed: 1) { _, _ in 7 }
    #expect(found.variance == 0 && found.mean == 7)
    #expect((found.first + found.total).allSatisfy { $0.value.isNaN && $0.standardError.isNaN })
  }

  @Test("an only input has all of the variance, however long its tail", arguments: [1, 4.0])
  func onlyInput(_ power: Double) {
    let random = RandomSource(seed: 4)
    let design = SensitivityDesign(baseCount: 64, inputCount: 2, random: random)
    let outputs = (0..<design.count).map { pow(1 - design[$0][1], -power) }
    let found = SobolIndices(of: outputs, in: design, random: random)
    let expected: [(MonteCarloEstimate, Double)] = [(found.first[0], 0), (found.first[1], 1)]
    for (estimate, exact) in expected {
      #expect(abs(estimate.value - exact) < 1e-12)
      #expect(estimate.standardError < 1e-12)
    }
  }

  @Test("points of a base row differ from A in one input each")
  func design() {
    let design = SensitivityDesign(baseCount: 4, inputCount: 3, random: RandomSource(seed: 1))
    #expect(design.count == 20)
    for row in 0..<4 {
      let (a, b) = (design[5 * row], design[5 * row + 1])
      for input in 0..<3 {
        var expected = a
        expected[input] = b[input]
        #expect(design[5 * row + 2 + input] == expected)
      }
    }
  }
}
