internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// A player's place in the posteriors that it shares with others.
struct JointFit: Sendable {
  let system: CompetitionLaw
  /// The player's place in the order of the competition.
  let seat: Int
  /// One posterior for each combination of the players' curves.
  let posteriors: [CompetitionPosterior]
  /// Everything that the draws depend on: equal for equal draws. Nil where that cannot be told.
  let content: String?

  /// The numbers that couple the players, told as the fitted parameters are.
  ///
  /// - Parameters:
  ///   - player: The fitted series of the player.
  ///   - projection: What the draws are taken from.
  func parameterRows(
    of player: FittedSeries, _ projection: CompetitionProjection
  ) -> [ParameterRow] {
    projection.couplings.map { parameter, draws in
      let (series, name) = parameter.pieces
      return ParameterRow(
        of: draws, series: series, reading: player.readings.description, curve: system.rawValue,
        parameter: name, unit: system.coupling.hasEffects ? "1" : player.unit.description,
        diagnostics: player.diagnostics, origin: parameter.origin)
    } + coefficientRows(of: player, projection)
  }

  /// The coefficients of the system's equations that follow from these numbers and the players' curves, by
  /// their names in the literature.
  private func coefficientRows(
    of player: FittedSeries, _ projection: CompetitionProjection
  ) -> [ParameterRow] {
    projection.coefficients.map { coefficient, draws in
      ParameterRow(
        of: draws, series: projection.names[coefficient.player],
        reading: player.readings.description, curve: system.rawValue,
        parameter: coefficient.name, unit: Unit.year.inverse.description,
        diagnostics: player.diagnostics, origin: coefficient.origin)
    }
  }

  /// What the facts say of each number that couples the players: nothing where the posterior is as wide
  /// as the prior.
  func verdictRows(
    of player: FittedSeries, _ projection: CompetitionProjection
  ) -> [VerdictRow] {
    projection.couplings.compactMap { parameter, draws in
      let prior = parameter.prior.standardDeviation
      let part = draws.standardDeviation / prior
      guard prior > 0, part > Self.telling else { return nil }
      let width = "\(Int((100 * part).rounded()))%"
      return VerdictRow(
        series: parameter.pieces.series, readings: player.readings, curve: system.rawValue,
        code: "effect_not_identified", facts: [],
        sentence:
          "\(parameter.name) not identified: its posterior is \(width) as wide as its prior",
        figures: [parameter.name, width])
    }
  }

  /// Facts that leave more than this part of a prior's width say nothing.
  private static let telling = 0.9
}

extension CouplingParameter {
  /// The player that it belongs to, and its name there: `channels` and `on.douyin`.
  fileprivate var pieces: (series: String, parameter: String) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : ("", name)
  }
}
