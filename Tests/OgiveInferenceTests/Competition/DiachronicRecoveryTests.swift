import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("What made the figures of two products of one market is found again")
struct DiachronicRecoveryTests {
  /// Each kind of world twice, with errors of its own.
  private static let worlds = 0..<(2 * DiachronicWorld.all.count)

  /// The draws of the published coefficients, in the equations' order.
  private static func coefficients(_ joint: CompetitionPosterior) throws -> [[Double]] {
    let curves = try joint.players.map { player in
      try ["capacity", "innovation", "imitation"].map {
        try #require(player.draws(of: .parameter($0)))
      }
    }
    let couplings = (0..<4).map { joint.draws(of: $0) }
    let own = DiachronicPlayers(entry: DiachronicWorld.launches[1])
    let rows = joint.sample.logDensities.indices.map { draw in
      own.parameters(
        of: curves.map { curve in Parameters(curve.map { $0[draw] }) }, couplings.map { $0[draw] })
    }
    return own.system.parameters.indices.map { place in rows.map { $0[place] } }
  }

  @Test("within its intervals as often as these say, by draws that can be relied on")
  func coverage() async throws {
    var inside = 0
    for world in Self.worlds {
      let truth = DiachronicWorld.all[world % DiachronicWorld.all.count]
      let players = DiachronicWorld(truth, error: 0.02, seed: UInt64(world)).players
      let joint = try await CompetitionPosterior.posteriors(
        of: [SmallCompetition.alone(players, count: 400)], under: .diachronicCompetition,
        coupledBy: DiachronicWorld.couplings, count: 400, random: RandomSource(seed: UInt64(world)),
        threads: 2)[0]
      let isUsable = joint.sample.isUsable
      #expect(isUsable, "world \(world): \(joint.sample.warnings)")
      for (truth, draws) in zip(truth, try Self.coefficients(joint)) {
        let interval = Quantile.values(of: draws, levels: [0.05, 0.95])
        if interval[0] < truth, truth < interval[1] { inside += 1 }
      }
    }
    // Of eighty intervals of 90% sixty-five hold the truth with a probability of 99%.
    #expect(inside >= 65, "\(inside) of \(10 * Self.worlds.count)")
  }
}
