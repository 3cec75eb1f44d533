import Foundation
import OgiveCurves
import OgiveNumerics
import Testing

/// What every system of the catalogue must do, unasked.
@Suite("Every system of the catalogue")
struct SystemTests {
  static let differential = SystemCatalog.all.compactMap { $0 as? any DifferentialSystem }

  @Test("the catalogue lists exactly the systems in the folder")
  func folderEqualsList() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: "Sources/OgiveCurves/Systems")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(SystemCatalog.all.map { "\(type(of: $0)).swift" }))
    for system in SystemCatalog.all {
      #expect(SystemCatalog.system(named: system.name)?.name == system.name)
      #expect(Set(system.parameters.map(\.name)).count == system.parameters.count)
    }
    #expect(SystemCatalog.system(named: "no-such-system") == nil)
  }

  @Test("examples fit the system and lie inside its bounds", arguments: SystemCatalog.all)
  func examples(_ system: any GrowthSystem) {
    #expect(!system.examples.isEmpty)
    for example in system.examples {
      #expect(example.parameters.count == system.parameters.count)
      #expect(example.levels.count == (system.needsFirstLevels ? system.members.count : 0))
      for (parameter, value) in zip(system.parameters, example.parameters) {
        #expect(value > parameter.lower && value < parameter.upper)
      }
    }
  }

  @Test("trajectories solve the differential equations", arguments: differential)
  func residuals(_ system: any DifferentialSystem) {
    for example in system.examples {
      let step = 1e-4 * (example.span.upperBound - example.span.lowerBound)
      for time in example.times([0.1, 0.3, 0.55, 0.9]) {
        let count = system.members.count
        let found = Trajectory.levels(system, example, [-2, -1, 0, 1, 2].map { time + $0 * step })
        var rates = [Double](repeating: 0, count: count)
        var span = rates.mutableSpan
        let middle = Array(found[2 * count..<3 * count])
        system.numberRates(of: middle.span, at: time, example.parameters.span, into: &span)
        for i in 0..<count {
          let slope =
            (found[i] - 8 * found[count + i] + 8 * found[3 * count + i] - found[4 * count + i])
            / (12 * step)
          #expect((slope - rates[i]).magnitude <= 1e-5 * max(rates[i].magnitude, middle[i]))
        }
      }
    }
  }

  @Test(
    "sensitivities agree with finite differences, draws with numbers", arguments: SystemCatalog.all)
  func derivatives(_ system: any GrowthSystem) {
    for example in system.examples {
      let count = example.parameters.count
      let all = example.parameters + example.levels
      let times = example.times([0.3, 0.6, 1])
      for j in all.indices {
        let slopes = slopes(system, example, by: j, times)
        let step = 1e-5 * max(all[j].magnitude, 1e-2)
        let sides = [1.0, -1].map { side in
          var moved = all
          moved[j] += side * step
          return Trajectory.levels(
            system, moved.prefix(count) + [], from: moved.suffix(from: count) + [],
            at: example.span.lowerBound, times)
        }
        for i in slopes.indices {
          let slope = (sides[0][i] - sides[1][i]) / (2 * step)
          let size = max(slope.magnitude, slopes[i].value.magnitude / max(all[j].magnitude, 1e-2))
          #expect((slopes[i].derivatives[0] - slope).magnitude <= 1e-5 * size)
        }
      }
      checkDraws(system, example, times)
    }
  }

  /// The levels with their derivatives by the parameter or first level at `index`.
  private func slopes(
    _ system: any GrowthSystem, _ example: SystemExample, by index: Int, _ times: [Double]
  ) -> [Dual] {
    let all = (example.parameters + example.levels).enumerated().map {
      $0 == index ? Dual($1, parameter: 0) : Dual($1)
    }
    let count = example.parameters.count
    var slopes = [Dual](repeating: 0, count: times.count * system.members.count)
    var span = slopes.mutableSpan
    _ = system.sensitivities(
      from: Array(all[count...]), at: example.span.lowerBound, through: times.span,
      Array(all[..<count]), Trajectory.tight, into: &span)
    return slopes
  }

  private func checkDraws(
    _ system: any GrowthSystem, _ example: SystemExample, _ times: [Double]
  ) {
    var draws = [Draws8](repeating: 0, count: times.count * system.members.count)
    var span = draws.mutableSpan
    let scale = Draws8(lanes: [1, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 1])
    _ = system.draws(
      from: example.levels.map { Draws8($0) }, at: example.span.lowerBound, through: times.span,
      example.parameters.map { Draws8($0) * scale }, Trajectory.tight, into: &span)
    for lane in 0..<8 {
      let alone = Trajectory.levels(
        system, example.parameters.map { $0 * scale.lanes[lane] }, from: example.levels,
        at: example.span.lowerBound, times)
      for i in alone.indices {
        #expect((draws[i].lanes[lane] - alone[i]).magnitude <= 1e-8 * alone[i].magnitude)
      }
    }
  }
}
