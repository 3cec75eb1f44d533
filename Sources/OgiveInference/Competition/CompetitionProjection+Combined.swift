internal import OgiveCurves
internal import OgiveNumerics

/// Players whose levels follow at every instant from their own curves: whatever happens to a player
/// happens to its own curve.
extension CompetitionProjection {
  /// A block's levels under plans.
  func combinedLevels(
    _ plans: [Plan], through points: [Timeline.Point], block: Int
  ) -> [[Draws8]] {
    let competition = competitions[players[0].owner(block: block)]
    let total = competition.total(players[0].coupling(block: block))
    let parameters = players.map { $0.parameters(block: block) }
    return combinedLevels(plans, through: points, parameters, total, in: competition) {
      players[$0].plainLevels(along: $1, block: block)
    }
  }

  /// The levels of eight draws of one combination of families, under the effects of the draws at some
  /// places.
  func combinedLevels(
    _ plans: [Plan], of draws: [Int], at places: [Int], through points: [Timeline.Point],
    _ parameters: [Parameters<Draws8>], _ total: Draws8
  ) -> [[Draws8]] {
    let competition = competitions[players[0].owner(block: draws[0] / Draws8.width)]
    return combinedLevels(plans, through: points, parameters, total, in: competition) {
      players[$0].plainLevels(along: $1, parameters[$0], draws, at: places)
    }
  }

  /// - Parameter levels: A player's levels on its own curve along a timeline.
  private func combinedLevels(
    _ plans: [Plan], through points: [Timeline.Point], _ parameters: [Parameters<Draws8>],
    _ total: Draws8, in competition: Competition, levels: (Int, Timeline) -> [Draws8]
  ) -> [[Draws8]] {
    guard case .combined(let combined) = competition.motion else { return [] }
    let own = players.indices.map { levels($0, plans[$0].timeline(points)) }
    let shares = players.indices.map { player -> [Draws8] in
      let plan = plans[player]
      let level = plan.movesLevelAlone ? levels(player, plan.ofShare.timeline(points)) : own[player]
      let capacity = competition.families[player].capacity(parameters[player])
      return level.map { $0 / capacity }
    }
    let rows = points.indices.map { point in
      combined.row(
        own.map { $0[point] }, shares.map { $0[point] }, parameters, total: total)
    }
    return players.indices.map { player in rows.map { $0[player] } }
  }
}

extension CompetitionProjection.Plan {
  fileprivate func timeline(_ points: [Timeline.Point]) -> Timeline {
    Timeline(points: points, schedule: schedule, interventions: interventions)
  }

  /// Whether something happens that moves the level and leaves the share of the capacity as it is.
  fileprivate var movesLevelAlone: Bool {
    ofShare.interventions.count < interventions.count
  }

  /// What happens to the share of the capacity: newcomers and room add to what there is of a player, and
  /// do not hasten those who leave the player before it.
  fileprivate var ofShare: CompetitionProjection.Plan {
    CompetitionProjection.Plan(
      schedule: schedule,
      interventions: interventions.filter {
        if case .parameter = $0 { true } else { false }
      })
  }
}
