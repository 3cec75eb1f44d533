import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Effects that made the figures are found again")
struct CompetitionRecoveryTests {
  private static let effects = [[0, 0.7], [0.25, 0]]
  private static let years = Array(2010...2021)

  /// Two players whose figures a plain integration made, each with an error of its own.
  private static func players(world: UInt64) -> [SmallCompetition.Player] {
    let plain = PlainPlayers(
      laws: [.logistic(1.1, 6), .logistic(0.9, 5)], effects: effects, entries: [2011, 2011],
      launches: [0, 0], steps: 200)
    let start = [
      6 / (1 + Double.exp(-1.1 * (2011 - 2014))), 5 / (1 + Double.exp(-0.9 * (2011 - 2015))),
    ]
    let rows = plain.levels(from: start, at: 2011, through: years.map { Double($0 + 1) })
    let random = RandomSource(seed: 60 + world)
    return [("one", 0), ("two", 1)].map { name, player in
      let errors = random.normals("error", UInt64(player), count: years.count)
      let figures = years.indices.map { index -> (year: Int, level: Double) in
        let level = rows[index][player] * Double.exp(0.03 * errors[index])
        return (years[index], (level * 10_000).rounded() / 10_000)
      }
      return SmallCompetition.Player(
        name: name, family: Logistic(), natural: [6, 1, 2014], rows: SmallCompetition.ends(figures))
    }
  }

  @Test("within their intervals as often as these say")
  func coverage() async throws {
    let worlds = 10
    let count = 400
    let couplings = SmallCompetition.couplings(["one", "two"], [[0, 0.3], [0.3, 0]], sd: 0.4)
    var inside = 0
    var widths: [Double] = []
    for world in 0..<worlds {
      let players = Self.players(world: UInt64(world))
      let joint = try await CompetitionPosterior.posteriors(
        of: [SmallCompetition.alone(players, count: count)], under: .lotkaVolterra,
        coupledBy: couplings, count: count, random: RandomSource(seed: UInt64(world)), threads: 2)[
          0]
      for (index, truth) in [Self.effects[0][1], Self.effects[1][0]].enumerated() {
        let interval = Quantile.values(of: joint.draws(of: index), levels: [0.05, 0.95])
        if interval[0] < truth, truth < interval[1] { inside += 1 }
        widths.append(interval[1] - interval[0])
      }
    }
    // Of twenty intervals of 90% fifteen hold the truth with a probability of 99%.
    #expect(inside >= 15, "\(inside) of \(2 * worlds)")
    // The prior's own would be 1.3 wide.
    #expect(widths.reduce(0, +) / Double(widths.count) < 0.9)
  }
}
