internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// Finds one number of a run again and again, each time without one of its reasons.
struct CellInquiry: Sendable {
  let runner: Runner
  let address: CellAddress
  /// The scenario that the cell belongs to.
  let scenario: Int
  let series: [FittedSeries]
  let calendar: RunCalendar

  /// The cell, with all its reasons.
  func cell() async throws -> AnswerRow? {
    try await cell(of: series, in: runner.file.scenarios[scenario])
  }

  /// The cell as some series and a scenario have it.
  func cell(
    of series: [FittedSeries], in scenario: Scenario
  ) async throws -> AnswerRow? {
    var file = runner.file
    file.scenarios = [scenario]
    let own = Runner(file, evidence: runner.book, threads: runner.threads)
    let projections = try await own.projections(
      of: series, [Array(series.indices)], calendar, at: calendar.instants)
    let variant = EvidenceVariant(readings: [], book: runner.book, isFirst: true)
    let found = try await own.projected(
      own.cases([variant]), series, projections, calendar, variants: [variant],
      choices: [Array(series.indices)])
    switch address {
    case .answer(let question, let of, let at, let statistic):
      let rows = try await own.answerRows(found, [nil], calendar)
      return rows.joined().first { row in
        row.question == question && of ?? row.of == row.of && at ?? row.at == row.at
          && statistic ?? row.statistic == row.statistic
      }
    case .forecast(let name, let date, let level):
      guard let index = series.firstIndex(where: { $0.name == name }),
        let step = calendar.steps.firstIndex(where: { $0.lastDay == date.lastDay })
      else { return nil }
      let draws = found[0].series[index].levels.draws(at: calendar.stepColumns[step])
      return AnswerRow(
        question: "forecast", scenario: ScenarioName(scenario.name.value), of: name,
        at: date.description,
        statistic: "q" + AnswerRow.name(of: level),
        value: Quantile.values(of: Array(draws), levels: [level])[0], standardError: nil,
        unit: series[index].unit.description)
    }
  }

  /// The series that the cell reads, by itself or through stocks.
  var readSeries: [Int] {
    let owners = Set(sources.map(\.owner))
    // What moves one player moves all.
    let readsPlayers = series.contains { $0.joint != nil && owners.contains($0.name) }
    return series.indices.filter {
      owners.contains(series[$0].name) || readsPlayers && series[$0].joint != nil
    }
  }

  /// The assumed numbers that the cell reads, by itself, through stocks or through events.
  var readNumbers: [AssumedNumber] {
    let own = runner.file.scenarios[scenario]
    let isMeasured = own.events.contains { !$0.measures.isEmpty }
    let projections =
      isMeasured ? series.map { runner.projection(of: $0, at: calendar.instants) } : []
    return runner.estimated(own, series, projections).numbers
      .filter { sources.contains($0.name.value) }
  }

  /// Everything that the cell reads, by itself, through stocks or through events.
  var sources: Set<String> {
    switch address {
    case .forecast(let name, _, _):
      runner.file.scenarios[scenario].sources(of: [name])
    case .answer(let question, _, _, _):
      runner.file.questions.firstIndex { $0.name.value == question }.map { place in
        let own = runner.file.scenarios[scenario]
        return own.sources(of: own.programs[place])
      } ?? []
    }
  }

  /// The facts that the question's expressions name as figures, by themselves or through stocks.
  var namedFacts: [Fact] {
    guard case .answer(let question, _, _, _) = address,
      let place = runner.file.questions.firstIndex(where: { $0.name.value == question })
    else { return [] }
    let own = runner.file.scenarios[scenario]
    let stocks = own.stocks.filter { sources.contains($0.name) }.flatMap { [$0.start, $0.rate] }
    let names = Set((own.programs[place] + stocks).flatMap(\.facts))
    return names.sorted().compactMap { runner.book.fact($0) }
  }
}
