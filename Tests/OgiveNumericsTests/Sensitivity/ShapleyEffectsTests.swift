import OgiveNumerics
import Testing

@Suite("Shapley effects")
struct ShapleyEffectsTests {
  /// A linear model `b1 x1 + b2 x2 + b3 x3` of standard normal inputs of which the last two have the
  /// correlation r and the third the standard deviation s; its effects are those of Song, Nelson and
  /// Staum 2016, section 5, and Iooss and Prieur 2019, doi:10.1615/Int.J.UncertaintyQuantification.2019028372.
  struct Linear: CustomTestStringConvertible {
    let b: [Double]
    let r: Double
    let s: Double
    var testDescription: String { "b \(b) r \(r) s \(s)" }

    var variance: Double {
      b[0] * b[0] + b[1] * b[1] + b[2] * b[2] * s * s + 2 * r * b[1] * b[2] * s
    }

    var effects: [Double] {
      let cross = r * b[1] * b[2] * s
      let swap = r * r / 2 * (b[2] * b[2] * s * s - b[1] * b[1])
      return [b[0] * b[0], b[1] * b[1] + cross + swap, b[2] * b[2] * s * s + cross - swap]
        .map { $0 / variance }
    }

    func draws(_ count: Int, seed: UInt64) -> [[Double]] {
      let random = RandomSource(seed: seed)
      let z = (0..<3).map { random.normals("input", UInt64($0), count: count) }
      let third = zip(z[1], z[2]).map { s * (r * $0 + (1 - r * r).squareRoot() * $1) }
      return [z[0], z[1], third]
    }

    func output(_ x: [[Double]]) -> [Double] {
      x[0].indices.map { b[0] * x[0][$0] + b[1] * x[1][$0] + b[2] * x[2][$0] }
    }
  }

  @Test(
    "agree with the analytic values of a correlated linear model",
    arguments: [
      Linear(b: [1, 1, 1], r: 0, s: 1), Linear(b: [1, 1, 1], r: 0.9, s: 2),
      Linear(b: [1, 1, 1], r: -0.8, s: 2), Linear(b: [0.5, 2, 0], r: 0.7, s: 1),
    ])
  func linear(_ model: Linear) throws {
    let x = model.draws(8000, seed: 4)
    let found = try ShapleyEffects.estimate(
      inputs: x, outputs: [model.output(x)], centres: 4000, random: RandomSource(seed: 6))
    for (estimate, exact) in zip(found[0].effects, model.effects) {
      #expect(abs(estimate.value - exact) < 4 * estimate.standardError + 0.01)
      #expect(estimate.standardError < 0.03)
    }
    #expect(abs(found[0].variance / model.variance - 1) < 0.1)
  }

  @Test("sum to one, for every output alike, and repeated draws change nothing much")
  func sums() throws {
    let model = Linear(b: [1, 2, -1], r: 0.5, s: 1)
    let x = model.draws(1000, seed: 7)
    let twice = x.map { $0 + $0 }
    let outputs = [model.output(twice), model.output(twice).map { -3 * $0 + 5 }]
    let found = try ShapleyEffects.estimate(
      inputs: twice, outputs: outputs, random: RandomSource(seed: 6))
    for effects in found {
      #expect(abs(effects.effects.reduce(0) { $0 + $1.value } - 1) < 1e-12)
    }
    for i in 0..<3 {
      #expect(abs(found[0].effects[i].value - found[1].effects[i].value) < 1e-12)
      #expect(abs(found[0].effects[i].value - model.effects[i]) < 0.1)
    }
  }

  @Test("an input with few values is fair to all draws that share one")
  func discrete() throws {
    let random = RandomSource(seed: 8)
    let coin = random.uniforms("coin", count: 4000).map { $0 < 0.5 ? -1.0 : 1.0 }
    let z = random.normals("z", count: 4000)
    let output = zip(coin, z).map { $0 + $1 }
    let found = try ShapleyEffects.estimate(
      inputs: [coin, z], outputs: [output], centres: 2000, random: random)
    #expect(abs(found[0].effects[0].value - 0.5) < 0.05)
  }

  @Test("refuse what cannot be divided")
  func refusals() {
    let z = RandomSource(seed: 1).normals("z", count: 10)
    for (inputs, outputs) in [
      ([], [z]), ([z], [Array(z.dropLast())]), ([z, [.nan] + z.dropLast()], [z]),
      ([[1, 1, 1]], [[1, 2, 3]]), (Array(repeating: z, count: 13), [z]),
    ] as [([[Double]], [[Double]])] {
      #expect(throws: SolverError.self) {
        try ShapleyEffects.estimate(
          inputs: inputs, outputs: outputs, random: RandomSource(seed: 1))
      }
    }
  }
}
