import Foundation
import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Systems")
struct SystemTests {
  private static let tight = StepTolerance(relative: 1e-11, absolute: 1e-14)

  private func levels(
    _ system: any GrowthSystem, _ parameters: [Double], from start: [Double], _ times: [Double]
  ) -> [Double] {
    var levels = [Double](repeating: 0, count: times.count * start.count)
    var span = levels.mutableSpan
    _ = system.trajectory(
      from: start, at: 0, through: times.span, Parameters(parameters), Self.tight, into: &span)
    return levels
  }

  @Test("the catalogue lists exactly the systems in the folder")
  func folderEqualsList() throws {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: "Sources/OgiveCurves/Systems")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(SystemCatalog.all.map { "\(type(of: $0)).swift" }))
    for system in SystemCatalog.all {
      #expect(SystemCatalog.system(named: system.name)?.name == system.name)
    }
    #expect(SystemCatalog.system(named: "no-such-system") == nil)
  }

  /// Made with scipy 1.17, `solve_ivp(method="DOP853", rtol=1e-13, atol=1e-13)`.
  @Test("prey and predators agree with scipy to 1e-9")
  func predatorPrey() {
    let expected = [
      49.263363917544474, 7.217965223586605, 18.771905301809145, 39.39353996890607,
      31.749160376352187, 5.948553319071368, 29.6527525819572, 6.013260371162255,
    ]
    let example = PredatorPrey().examples[0]
    let found = levels(
      PredatorPrey(), example.parameters, from: example.levels, [1, 5, 10, 20])
    for (found, expected) in zip(found, expected) {
      #expect((found / expected - 1).magnitude < 1e-9)
    }
  }

  @Test("prey and predators keep what their orbit keeps")
  func invariant() {
    for example in PredatorPrey().examples {
      let p = example.parameters
      func kept(_ u: Double, _ v: Double) -> Double {
        p[3] * u - p[2] * Double.log(u) + p[1] * v - p[0] * Double.log(v)
      }
      let times = (1...40).map { Double($0) }
      let found = levels(PredatorPrey(), p, from: example.levels, times)
      let first = kept(example.levels[0], example.levels[1])
      for i in times.indices {
        #expect((kept(found[2 * i], found[2 * i + 1]) / first - 1).magnitude < 1e-8)
      }
    }
  }

  @Test(
    "sensitivities agree with finite differences, draws with numbers", arguments: SystemCatalog.all)
  func derivatives(_ system: any GrowthSystem) {
    for example in system.examples {
      let count = example.parameters.count
      let all = example.parameters + example.levels
      let times = [0.3, 0.6, 1].map { $0 * example.span.upperBound }
      var duals = [Dual](repeating: 0, count: times.count * example.levels.count)
      var span = duals.mutableSpan
      let independent = all.enumerated().map { Dual($1, parameter: $0) }
      _ = system.sensitivities(
        from: Array(independent[count...]), at: 0, through: times.span,
        Parameters(independent[..<count]), Self.tight, into: &span)
      for j in all.indices {
        let step = 1e-5 * all[j]
        let sides = [1.0, -1].map { side in
          var moved = all
          moved[j] += side * step
          return levels(system, Array(moved[..<count]), from: Array(moved[count...]), times)
        }
        for i in duals.indices {
          let slope = (sides[0][i] - sides[1][i]) / (2 * step)
          let size = max(slope.magnitude, duals[i].value.magnitude / all[j])
          #expect((duals[i].derivatives[j] - slope).magnitude < 1e-5 * size)
        }
      }
      checkDraws(system, example, times)
    }
  }

  private func checkDraws(
    _ system: any GrowthSystem, _ example: SystemExample, _ times: [Double]
  ) {
    var draws = [Draws8](repeating: 0, count: times.count * example.levels.count)
    var span = draws.mutableSpan
    let scale = Draws8(lanes: [1, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 1])
    _ = system.draws(
      from: example.levels.map { Draws8($0) }, at: 0, through: times.span,
      Parameters(example.parameters.map { Draws8($0) * scale }), Self.tight, into: &span)
    for lane in 0..<8 {
      let alone = levels(
        system, example.parameters.map { $0 * scale.lanes[lane] }, from: example.levels, times)
      for i in alone.indices {
        #expect((draws[i].lanes[lane] / alone[i] - 1).magnitude < 1e-8)
      }
    }
  }
}
