internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics
internal import OgiveText

extension Runner {
  /// The series with those that act on each other fitted jointly, and for each variant of the facts
  /// which of them it has. Every combination of the players' curves is a posterior of its own, with the
  /// product of their weights alone.
  ///
  /// - Parameters:
  ///   - series: Every series as it is alone.
  ///   - choices: For each variant which of the series it has.
  /// - Throws: `DiagnosticError` where the players' facts and priors contradict each other.
  func joined(
    _ series: [FittedSeries], _ choices: [[Int]]
  ) async throws -> (series: [FittedSeries], choices: [[Int]]) {
    guard let competition = file.competition else { return (series, choices) }
    let places = places(of: competition)
    let tuples = Self.tuples(places, choices)
    var joint: [[FittedSeries]] = []
    for tuple in tuples {
      joint.append(
        try await fitted(
          tuple.map { series[$0] }, in: competition,
          work: jointWork(choices.count) / Double(tuples.count)))
    }
    var kept: [(tuple: Int?, index: Int)] = []
    var found: [FittedSeries] = []
    let joinedChoices = choices.map { choice in
      let tuple = tuples.firstIndex(of: places.map { choice[$0] })
      return choice.indices.map { place -> Int in
        let seat = places.firstIndex(of: place)
        let key = (tuple: seat == nil ? nil : tuple, index: seat ?? choice[place])
        if let known = kept.firstIndex(where: { $0 == key }) { return known }
        kept.append(key)
        found.append(key.tuple.map { joint[$0][key.index] } ?? series[choice[place]])
        return kept.count - 1
      }
    }
    return (found, joinedChoices)
  }

  /// The numbers that couple the players of every competition.
  func couplingRows(
    _ series: [FittedSeries], _ projections: SeriesProjections
  ) -> [ParameterRow] {
    competitions(series, projections).flatMap {
      $0.joint.parameterRows(of: $0.player, $0.projection)
    }
  }

  /// What the facts say of those numbers.
  func couplingVerdicts(
    _ series: [FittedSeries], _ projections: SeriesProjections
  ) -> [VerdictRow] {
    competitions(series, projections).flatMap { $0.joint.verdictRows(of: $0.player, $0.projection) }
  }

  /// Every competition with the first of its players.
  private func competitions(
    _ series: [FittedSeries], _ projections: SeriesProjections
  ) -> [(joint: JointFit, player: FittedSeries, projection: CompetitionProjection)] {
    projections.groups.compactMap { group in
      let player = series[group.members[0]]
      guard let joint = player.joint, let projection = group.competition else { return nil }
      return (joint, player, projection)
    }
  }

  /// The joint fit of players from what they are alone: what couples them, and what each of them was
  /// made from.
  func competitionStep(of players: [FittedSeries]) -> RunStep {
    competitionStep(of: players.map(\.step), readings: Self.readings(of: players.map(\.readings)))
  }

  /// The same from the fits of the players alone, and how their facts are read together.
  private func competitionStep(of players: [RunStep], readings: [ChosenReading]) -> RunStep {
    let block = ContentText.of(file.competition)
    let inputs = [("competition", block)] + players.map { ($0.name, $0.content) }
    return RunStep(
      kind: .competition, subject: readings.description, content: Self.joined(inputs.map(\.1)),
      inputs: Self.inputs(inputs))
  }

  /// The joint fits of every variant of the facts.
  func competitionSteps(
    of fits: [RunStep], _ readings: [Reading], _ choices: [[Int]]
  ) -> [RunStep] {
    guard let competition = file.competition else { return [] }
    return Self.tuples(places(of: competition), choices).map { tuple in
      competitionStep(
        of: tuple.map { fits[$0] }, readings: Self.readings(of: tuple.map { readings[$0].readings })
      )
    }
  }

  /// The different sets of players that the variants of the facts have.
  private static func tuples(_ places: [Int], _ choices: [[Int]]) -> [[Int]] {
    choices.map { choice in places.map { choice[$0] } }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Which of the file's series the players are.
  private func places(of competition: CompetitionBlock) -> [Int] {
    let names = file.series.map(\.name.value)
    return competition.players.compactMap { names.firstIndex(of: $0.value) }
  }

  /// The work of fitting players jointly under every variant of the facts: hundreds of times that of a
  /// curve alone.
  func jointWork(_ variants: Int) -> Double {
    guard let competition = file.competition else { return 0 }
    return competition.curves.reduce(Double(200 * variants)) { $0 * Double($1.count) }
  }

  /// Players fitted jointly: what the store has of them, or else made and kept.
  private func fitted(
    _ players: [FittedSeries], in competition: CompetitionBlock, work: Double
  ) async throws -> [FittedSeries] {
    let combinations = combinations(of: players, under: competition.system.value)
    let readings = Self.readings(of: players.map(\.readings))
    let step = competitionStep(of: players)
    let members = members(of: combinations, players)
    if let kept = store.value(of: step, as: KeptCompetition.self),
      let posteriors = kept.posteriors(of: members, in: competition)
    {
      meter.advance(work)
      return joint(players, posteriors, kept, of: step, in: competition, readings)
    }
    // A joint posterior is drawn from its own coordinates, which no reweighted player has.
    if last != nil { throw NoPreview() }
    let made = try await Timed.making {
      try await newFit(
        of: members, weights: weights(of: combinations, players), in: competition,
        work: work)
    }
    store.keep(made.value.kept, of: step, seconds: made.seconds)
    return joint(
      players, made.value.posteriors, made.value.kept, of: step, in: competition, readings)
  }

  /// How the facts of several series are read together.
  static func readings(of players: [[ChosenReading]]) -> [ChosenReading] {
    players.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The players of each combination with one curve each.
  func members(
    of combinations: [[Int]], _ players: [FittedSeries]
  ) -> [[CompetitionPosterior.Player]] {
    combinations.map { combination in
      zip(players, combination).map {
        CompetitionPosterior.Player($0.name, alone: $0.posteriors[$1])
      }
    }
  }

  /// Every combination of the players' curves that can compete.
  func combinations(of players: [FittedSeries], under law: CompetitionLaw) -> [[Int]] {
    players.reduce([[Int]]([[]])) { known, player in
      let able = player.posteriors.indices.filter {
        law.player(player.posteriors[$0].family) != nil
      }
      return known.flatMap { start in able.map { start + [$0] } }
    }
  }

  /// The product of the curves' weights alone, for each combination.
  func weights(of combinations: [[Int]], _ players: [FittedSeries]) -> [Double] {
    let products = combinations.map { combination in
      zip(players, combination).reduce(1) { $0 * $1.0.weights[$1.1] }
    }
    let sum = products.reduce(0, +)
    return products.map { sum > 0 ? $0 / sum : 1 / Double(products.count) }
  }

  private func newFit(
    of members: [[CompetitionPosterior.Player]], weights: [Double],
    in competition: CompetitionBlock, work: Double
  ) async throws -> (posteriors: [CompetitionPosterior], kept: KeptCompetition) {
    meter.begin("fitting the competition")
    let posteriors: [CompetitionPosterior]
    do throws(CompetitionError) {
      posteriors = try await CompetitionPosterior.posteriors(
        of: members, under: competition.system.value, coupledBy: competition.couplings,
        correlated: competition.correlation,
        count: Int((weights.max() ?? 1) * Double(file.draws)) + 8,
        random: RandomSource(seed: file.seed).part("competition"), threads: threads,
        finished: { meter.advance(work / Double(members.count)) })
    } catch {
      try Task.checkCancellation()
      throw DiagnosticError([diagnostic(of: error, in: competition)])
    }
    try Task.checkCancellation()
    let last = file.time.to.endYear
    let seats = competition.players.indices
    let jobs = seats.flatMap { seat in posteriors.indices.map { (seat, $0) } }
    let analyses = try await parallel(jobs.count) {
      posteriors[jobs[$0].1].players[jobs[$0].0].analysis(at: last)
    }
    let kept = KeptCompetition(
      posteriors,
      analyses: seats.map {
        Array(analyses[($0 * posteriors.count)..<(($0 + 1) * posteriors.count)])
      }, weights: weights)
    return (posteriors, kept)
  }

  private func joint(
    _ players: [FittedSeries], _ posteriors: [CompetitionPosterior], _ kept: KeptCompetition,
    of step: RunStep, in competition: CompetitionBlock, _ readings: [ChosenReading]
  ) -> [FittedSeries] {
    players.indices.map { seat in
      players[seat].among(
        JointFit(
          system: competition.system.value, seat: seat, posteriors: posteriors,
          content: step.content),
        weights: kept.weights, readings: readings, analyses: kept.analyses[seat])
    }
  }

  /// What a person who wrote the competition has to know.
  private func diagnostic(
    of error: CompetitionError, in competition: CompetitionBlock
  ) -> Diagnostic {
    let place = competition.system.location
    switch error {
    case .cannotCompete(let player, let family):
      return Diagnostic(.curveDoesNotApply, "'\(family)' of '\(player)' cannot compete", at: place)
    case .contradiction(let player, let facts):
      let series = file.series.first { $0.name.value == player }
      let own = series.map {
        EvidencePosteriorError.contradiction(facts: facts).diagnostic(for: $0, at: place, in: book)
      }
      if let own { return own }
    case .noMember: break
    }
    return Diagnostic(
      .curveDoesNotApply, "the competition cannot be fitted to its players' facts", at: place,
      notes: ["their facts and what is believed of their effects contradict each other"])
  }
}
