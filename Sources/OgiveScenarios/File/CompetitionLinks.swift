import OgiveCurves
import OgiveEvidence
import OgiveInference
import OgiveText

/// Holds the competition of a file against its series, their units and their curves.
struct CompetitionLinks {
  let draft: ScenarioDraft
  let units: [String: Unit]

  /// So many combinations of the players' curves are fitted at most: each is a posterior of its own.
  private static let mostCombinations = 12

  /// The competition; nil where there is none, or where something is wrong with it, which is reported.
  func competition(with decoder: inout NodeDecoder) -> CompetitionBlock? {
    guard let entry = draft.competition else { return nil }
    let names = entry.players.map(\.value)
    let areKnown = entry.players.enumerated().map { index, player in
      isKnown(player, before: names[..<index], with: &decoder)
    }
    guard names.count > 1, !areKnown.contains(false) else { return nil }
    checkUnits(of: entry, with: &decoder)
    checkPlayers(of: entry, with: &decoder)
    let able = entry.players.map { curves(of: $0, entry.system.value, with: &decoder) }
    checkCombinations(able, of: entry, with: &decoder)
    let couplings =
      switch entry.system.value.coupling {
      case .effects: effects(of: entry, with: &decoder)
      case .wordOfMouth:
        effects(of: entry, with: &decoder) + CouplingParameter.changes(of: names[0])
      case .budget, .budgetUnlessShares: budget(of: entry, with: &decoder)
      case .nothing: [CouplingParameter]()
      }
    return CompetitionBlock(
      system: entry.system, players: entry.players, curves: able, couplings: couplings)
  }

  private func isKnown(
    _ player: Located<String>, before: ArraySlice<String>, with decoder: inout NodeDecoder
  ) -> Bool {
    guard draft.seriesNames.contains(player.value) else {
      decoder.reportUnknown(
        .unknownReference, "series", player.value, among: draft.seriesNames, at: player.location)
      return false
    }
    guard !before.contains(player.value) else {
      decoder.report(
        .duplicateKey, "the player '\(player.value)' is named twice", at: player.location)
      return false
    }
    return draft.series.contains { $0.name.value == player.value }
  }

  /// One unit of each player must be the same, or an effect would not be a number.
  private func checkUnits(of entry: CompetitionEntry, with decoder: inout NodeDecoder) {
    guard let unit = entry.players.compactMap({ units[$0.value] }).first else { return }
    for player in entry.players {
      guard let own = units[player.value], own.conversionFactor(to: unit) != 1 else { continue }
      decoder.report(
        .unitMismatch, "'\(player.value)' is in '\(own)', the other players in '\(unit)'",
        at: player.location, notes: ["give the series the same 'unit'"])
    }
  }

  /// Players in the system's order, and of what it shares.
  private func checkPlayers(of entry: CompetitionEntry, with decoder: inout NodeDecoder) {
    let law = entry.system.value
    checkCount(of: entry, with: &decoder)
    if law.isOrdered { checkOrder(of: entry, with: &decoder) }
    let crowd = entry.players.filter { law.isShared && units[$0.value]?.window != nil }
    for player in crowd {
      decoder.report(
        .unitMismatch,
        "'\(player.value)' counts people who may use several players: they are no parts of a whole",
        at: player.location, notes: ["let minutes compete, or what is sold"])
    }
    guard crowd.isEmpty, law.coupling == .budgetUnlessShares, entry.budget == nil else { return }
    for player in entry.players {
      guard let unit = units[player.value], !unit.isDimensionless else { continue }
      decoder.report(
        .unitMismatch,
        "'\(player.value)' is in '\(unit)', and without 'budget' the players of a \(law.rawValue) are "
          + "shares", at: player.location,
        notes: [
          "write what there is for all players together, as in "
            + "budget: {lognormal: {p10: …, p90: …}, because: \"…\"}"
        ])
    }
  }

  /// No more players than the system has places for.
  private func checkCount(of entry: CompetitionEntry, with decoder: inout NodeDecoder) {
    let law = entry.system.value
    guard let most = law.mostPlayers else { return }
    for player in entry.players.dropFirst(most) {
      decoder.report(
        .valueOutOfRange,
        "\(law.rawValue) has \(most) players, and '\(player.value)' is one more",
        at: player.location,
        notes: ["leave it out, or let more players compete by norton-bass or lotka-volterra"])
    }
  }

  /// Players that follow each other have begun one after the other.
  private func checkOrder(of entry: CompetitionEntry, with decoder: inout NodeDecoder) {
    let starts = entry.players.map { player in
      draft.series.first { $0.name.value == player.value }?.since?.value.startYear
    }
    for (place, player) in entry.players.enumerated() {
      guard let own = starts[place] else {
        decoder.report(
          .missingKey, "'\(player.value)' does not say when it began", at: player.location,
          notes: ["say it with 'since' in 'series'"])
        continue
      }
      guard place > 0, let before = starts[place - 1], own <= before else { continue }
      decoder.report(
        .valueOutOfRange,
        "'\(player.value)' does not begin after '\(entry.players[place - 1].value)'",
        at: player.location,
        notes: ["the players of \(entry.system.value.rawValue) stand in the order of their 'since'"]
      )
    }
  }

  /// The player's curves that can compete. Those that cannot are left out where there are others.
  private func curves(
    of player: Located<String>, _ law: CompetitionLaw,
    with decoder: inout NodeDecoder
  ) -> [Located<String>] {
    let all = draft.series.first { $0.name.value == player.value }?.curves ?? []
    let canCompete = { (curve: Located<String>) in
      CurveCatalog.family(named: curve.value).flatMap { law.player($0) } != nil
    }
    let able = all.filter(canCompete)
    for curve in all where !canCompete(curve) {
      let message = "'\(curve.value)' \(law.refusal)"
      let notes = [
        "'\(player.value)' plays in 'competition'; curves that can: "
          + law.families.joined(separator: ", ")
      ]
      if able.isEmpty {
        decoder.report(.curveDoesNotApply, message, at: curve.location, notes: notes)
      } else {
        decoder.warn(
          .curveDoesNotApply, message + ", and is left out", at: curve.location, notes: notes)
      }
    }
    return able
  }

  private func checkCombinations(
    _ curves: [[Located<String>]], of entry: CompetitionEntry, with decoder: inout NodeDecoder
  ) {
    let count = curves.reduce(1) { $0 * max($1.count, 1) }
    guard count > Self.mostCombinations else { return }
    decoder.report(
      .valueOutOfRange,
      "the players' curves combine in \(count) ways, each of which is fitted: "
        + "\(Self.mostCombinations) are the most",
      at: entry.system.location, notes: ["give the players fewer curves in 'model'"])
  }

  /// For each player in turn what the others have on it.
  private func effects(
    of entry: CompetitionEntry, with decoder: inout NodeDecoder
  ) -> [CouplingParameter] {
    var stated: [String: CouplingParameter] = [:]
    for effect in entry.effects {
      guard let parameter = parameter(effect, of: entry, with: &decoder) else { continue }
      if stated[parameter.name] != nil {
        decoder.report(
          .duplicateKey,
          "the effect of '\(effect.source.value)' on '\(effect.target.value)' is written twice",
          at: effect.source.location)
      }
      stated[parameter.name] = parameter
    }
    let names = entry.players.map(\.value)
    let isTalk = entry.system.value.coupling == .wordOfMouth
    return names.flatMap { target in
      names.filter { $0 != target }.map { source in
        let name = CouplingParameter.effectName(of: source, on: target)
        return stated[name]
          ?? CouplingParameter(
            name, isTalk ? .unknownWordOfMouth : .unknownEffect,
            origin: isTalk
              ? CouplingPrior.unknownWordOfMouthOrigin : CouplingPrior.unknownEffectOrigin)
      }
    }
  }

  private func parameter(
    _ effect: CompetitionEntry.Effect, of entry: CompetitionEntry,
    with decoder: inout NodeDecoder
  ) -> CouplingParameter? {
    let names = entry.players.map(\.value)
    for end in [effect.source, effect.target] where !names.contains(end.value) {
      decoder.reportUnknown(
        .unknownReference, "player", end.value, among: names, at: end.location)
    }
    guard names.contains(effect.source.value), names.contains(effect.target.value) else {
      return nil
    }
    guard effect.source.value != effect.target.value else {
      decoder.report(
        .valueOutOfRange, "the effect of a player on itself is 1", at: effect.target.location,
        notes: ["name another player"])
      return nil
    }
    guard let prior = effect.prior.couplingPrior(in: .one, with: &decoder) else { return nil }
    checkTalk(prior, effect, in: entry.system.value, with: &decoder)
    return CouplingParameter(
      CouplingParameter.effectName(of: effect.source.value, on: effect.target.value), prior,
      origin: "assumed: \(effect.because.plain)")
  }

  /// How much word of mouth crosses is judged on both sides of nothing: a player may be talked down.
  private func checkTalk(
    _ prior: CouplingPrior, _ effect: CompetitionEntry.Effect, in law: CompetitionLaw,
    with decoder: inout NodeDecoder
  ) {
    guard law.coupling == .wordOfMouth else { return }
    switch prior {
    case .normal, .constant: break
    case .lognormal, .halfnormal, .uniform:
      decoder.report(
        .invalidDistribution,
        "an effect in \(law.rawValue) is judged by a normal or a constant, not by "
          + effect.prior.kind.rawValue, at: effect.prior.location,
        notes: ["write its tenth and its ninetieth per cent, as in normal: {p10: 0, p90: 0.8}"])
    }
  }

  /// What there is for all players together: as it is believed, or the whole that they are shares of.
  private func budget(
    of entry: CompetitionEntry, with decoder: inout NodeDecoder
  ) -> [CouplingParameter] {
    guard let budget = entry.budget else {
      let unit = entry.players.compactMap { units[$0.value] }.first ?? .one
      guard let whole = Unit.one.conversionFactor(to: unit), whole != 1 else { return [] }
      return [CouplingParameter("budget", .constant(whole), origin: "the players are shares")]
    }
    guard
      let unit = entry.players.compactMap({ units[$0.value] }).first,
      let prior = budget.prior.couplingPrior(in: unit, with: &decoder)
    else { return [] }
    let isAboveZero =
      switch prior {
      case .lognormal: true
      case .uniform(let min, _): min > 0
      case .constant(let value): value > 0
      case .normal, .halfnormal: false
      }
    if !isAboveZero {
      decoder.report(
        .invalidDistribution, "a budget lies above zero", at: budget.location,
        notes: ["write a lognormal, as in lognormal: {p10: …, p90: …}"])
    }
    return [CouplingParameter("budget", prior, origin: "assumed: \(budget.because.plain)")]
  }
}

extension WrittenDistribution {
  /// The distribution as a belief about what couples players; reports those that cannot be one.
  fileprivate func couplingPrior(
    in unit: Unit, with decoder: inout NodeDecoder
  ) -> CouplingPrior? {
    switch distribution(in: unit, with: &decoder) {
    case nil: return nil
    case .normal(let p10, let p90):
      return .normal(p10: p10, p90: p90)
    case .lognormal(let p10, let p90): return .lognormal(p10: p10, p90: p90)
    case .halfnormal(let sd): return .halfnormal(sd: sd)
    case .uniform(let min, let max): return .uniform(min: min, max: max)
    case .constant(let value): return .constant(value)
    default:
      decoder.report(
        .invalidDistribution,
        "what couples players is judged by a normal, lognormal, halfnormal, uniform or constant, not by "
          + kind.rawValue, at: location)
      return nil
    }
  }
}
