import OgiveCurves
import OgiveNumerics

@testable import OgiveInference

/// Two products whose figures the published equations make, each figure with an error of its own.
struct DiachronicWorld {
  /// ma, pa, qa, m, p1, q1, delta, p2, q2, gamma of some worlds.
  static let all: [[Double]] = [
    [600, 0.02, 0.5, 1000, 0.015, 0.2, 0.2, 0.02, 0.5, 0.3],
    [400, 0.03, 0.4, 1200, 0.03, 0.3, 0.1, 0.01, 0.45, 0.1],
    // The second's adopters do more for the first than its own, and these keep others from the second.
    [500, 0.01, 0.6, 2000, 0.008, 0.45, -0.1, 0.01, 0.4, 0.43],
    // The market is far from full where the figures end.
    [800, 0.01, 0.4, 3000, 0.006, 0.25, 0.1, 0.01, 0.3, 0.2],
  ]
  static let launches = [2008.0, 2014.0]
  static let couplings =
    [("two", "one"), ("one", "two")].map {
      CouplingParameter(
        CouplingParameter.effectName(of: $0.0, on: $0.1), .unknownWordOfMouth, origin: "a test")
    } + CouplingParameter.changes(of: "one")

  let players: [SmallCompetition.Player]

  /// - Parameters:
  ///   - error: The standard deviation of each figure's logarithm.
  ///   - seed: Of the errors.
  ///   - year: When the first figure is made.
  init(_ truth: [Double], error: Double, seed: UInt64 = 0, from year: Int = 2008) {
    let random = RandomSource(seed: 70 + seed)
    let system = DiachronicCompetition(entry: Self.launches[1])
    players = ["one", "two"].enumerated().map { player, name in
      let errors = random.normals("error", UInt64(player), count: 20)
      let figures = (year...2021).compactMap { year -> (year: Int, level: Double)? in
        let time = Double(year + 1)
        guard time > Self.launches[player] else { return nil }
        var levels = [0.0, 0]
        var span = levels.mutableSpan
        _ = system.trajectory(
          from: [0, 0], at: Self.launches[0], through: [time].span, truth,
          StepTolerance(relative: 1e-9, absolute: 1e-12), into: &span)
        let level = levels[player] * Double.exp(error * errors[year - 2008])
        return (year, (level * 1e6).rounded() / 1e6)
      }
      return SmallCompetition.Player(
        name: name, family: Bass(), natural: [500, 0.03, 0.5],
        rows: SmallCompetition.ends(figures), launch: Self.launches[player])
    }
  }
}
