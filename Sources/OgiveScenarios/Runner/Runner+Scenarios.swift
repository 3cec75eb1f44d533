internal import OgiveInference

extension Runner {
  /// Every scenario under every variant of the facts, variant by variant.
  func cases(_ variants: [EvidenceVariant]) -> [ScenarioCase] {
    variants.indices.flatMap { variant in
      file.scenarios.indices.map { ScenarioCase(variant: variant, scenario: $0) }
    }
  }

  /// The scenario's name with how the facts are read.
  func name(of own: ScenarioCase, _ variants: [EvidenceVariant]) -> ScenarioName {
    ScenarioName(
      file.scenarios[own.scenario].name.value, readings: variants[own.variant].told)
  }

  /// What every case shows, and the sweep over them: what the store has of these, and the others made
  /// and kept.
  ///
  /// - Parameter holdouts: For each variant what fits say of facts hidden from them.
  /// - Returns: The cases in order, and each series' draws: at the calendar's instants where a case was
  ///   made, else without paths.
  func scenarios(
    of series: [FittedSeries], _ calendar: RunCalendar, variants: [EvidenceVariant],
    choices: [[Int]], holdouts: [Holdout]
  ) async throws -> (scenarios: [KeptScenario], projections: SeriesProjections, sweep: SweepTable?)
  {
    let (fits, cases) = (series.map(\.step), cases(variants))
    let common = CommonContents(of: file)
    let said = try await parallel(file.scenarios.count) {
      self.said(in: file.scenarios[$0], common)
    }
    let steps = steps(of: cases, fits, variants: variants, choices, calendar, said: said)
    let sweepStep = step(ofSweepOver: steps)
    var kept = steps.map { step in
      store.value(of: step, as: KeptScenario.self).flatMap { $0.isWhole(in: file) ? $0 : nil }
    }
    let open = kept.indices.filter { kept[$0] == nil }
    var sweep = sweepStep.flatMap { store.value(of: $0, as: KeptSweep.self) }
    if last != nil {
      if !open.isEmpty { noteFewerDraws() }
      sweep = try previewed(sweep, isAsked: sweepStep != nil, isCaseOpen: !open.isEmpty)
    }
    // A sweep changes every case.
    let needed = sweepStep == nil || sweep != nil ? open : Array(cases.indices)
    // What is kept is done.
    let left = needed.isEmpty ? 0 : series.count + needed.count + open.count
    meter.advance(work(ofCases: cases.count) - Double(left))
    let projections = try await projections(
      of: series, choices, calendar, at: needed.isEmpty ? [] : calendar.instants)
    let found = try await Timed.making {
      try await projected(
        needed.map { cases[$0] }, series, projections, calendar, variants: variants,
        choices: choices)
    }
    let shown = open.compactMap { index in
      needed.firstIndex(of: index).map {
        (cases[index], found.value[$0], lastScenario(steps[index]))
      }
    }
    let made = try await Timed.making {
      try await self.made(
        shown, series, projections, calendar, choices: choices, holdouts: holdouts)
    }
    let seconds =
      found.seconds / Double(max(1, needed.count)) + made.seconds / Double(max(1, open.count))
    for (index, scenario) in zip(open, made.value) {
      store.keep(scenario, of: steps[index], seconds: seconds)
      kept[index] = scenario
    }
    if sweep != nil {
      meter.advance(Self.rowWork * Double(sweepCount))
    } else if let sweepStep {
      sweep = try await madeSweep(sweepStep, over: found.value, calendar)
    }
    if last == nil {
      for (index, kept) in kept.enumerated() {
        if let kept { remember(kept, of: steps[index], in: name(of: cases[index], variants)) }
      }
      if let sweep { rememberSweep(sweep) }
    }
    return (kept.compactMap { $0 }, projections, sweep.map(sweepTable(of:)))
  }

  /// The sweep over all cases, made and kept.
  private func madeSweep(
    _ step: RunStep, over cases: [ScenarioProjection], _ calendar: RunCalendar
  ) async throws -> KeptSweep? {
    meter.begin("sweeping")
    let table = try await Timed.making { try await sweepTable(cases, calendar) }
    let sweep = table.value.map(KeptSweep.init)
    if let sweep { store.keep(sweep, of: step, seconds: table.seconds) }
    return sweep
  }

  /// The work of all cases where none is kept: every series is drawn, every case is projected and asked.
  func work(ofCases count: Int) -> Double { Double(file.series.count + 2 * count) }

  /// The work of a row of a sweep.
  static let rowWork = 0.1

  /// Every series' draws at some instants, the players of each competition side by side.
  ///
  /// - Parameter choices: For each variant of the facts which of the series it has.
  func projections(
    of series: [FittedSeries], _ choices: [[Int]], _ calendar: RunCalendar, at instants: [Double]
  ) async throws -> SeriesProjections {
    meter.begin("projecting series")
    let dates = ContentText.of(instants)
    let all = try await parallel(
      series.count, finished: { meter.advance(instants.isEmpty ? 0 : 1) }
    ) { index in
      holdingDraws {
        heldKey(of: [series[index]], "draws", dates, count: $0)
      } first: {
        $0.first(drawCount)
      } make: {
        projection(of: series[index], at: instants)
      }
    }
    let tuples = Self.competitions(among: series, choices)
    let competitions = try await parallel(tuples.count) { index in
      let key = heldKey(
        of: tuples[index].map { series[$0] }, "competition", dates, count: drawCount)
      return store.holding(key) {
        CompetitionProjection(of: tuples[index].map { all[$0] }, origin: calendar.knownUntil)
      }
    }
    return SeriesProjections(
      all, competitions: zip(tuples, competitions).map { (members: $0, projection: $1) })
  }

  /// The answers to the questions of projected cases.
  private func made(
    _ shown: [(own: ScenarioCase, projection: ScenarioProjection, last: KeptScenario?)],
    _ series: [FittedSeries],
    _ projections: SeriesProjections, _ calendar: RunCalendar, choices: [[Int]],
    holdouts: [Holdout]
  ) async throws -> [KeptScenario] {
    let (cases, found) = (shown.map(\.own), shown.map(\.projection))
    meter.begin("answering questions")
    let answers = try await answerRows(found, shown.map(\.last), calendar)
    let checks = try await checkRows(found, cases.map { holdouts[$0.variant] }, calendar)
    let lasts = shown.map(\.last)
    let paths = try await parallel(cases.count) { place in
      pathTables(
        of: found[place], last: lasts[place], isFirst: cases[place].isFirst, calendar)
    }
    var made: [KeptScenario] = []
    for (place, own) in cases.enumerated() {
      let families =
        own.scenario == 0
        ? try await familyRows(
          found[place], series, projections, choice: choices[own.variant], calendar) : []
      made.append(
        KeptScenario(
          ends: paths[place].ends, means: paths[place].means, stocks: paths[place].stocks,
          fans: paths[place].fans,
          answers: file.questions.indices.map { answers[$0 * cases.count + place] },
          checks: file.checks.indices.map { checks[$0 * cases.count + place] },
          families: families, shares: paths[place].shares))
      meter.advance(1)
    }
    return made
  }

  /// What a case shows of its paths, whatever is asked.
  private func pathTables(
    of found: ScenarioProjection, last: KeptScenario?, isFirst: Bool, _ calendar: RunCalendar
  ) -> PathTables {
    PathTables(
      ends: tables(of: found, last?.ends) { $0.endQuantiles }.compactMap { $0 },
      means: tables(of: found, last?.means) { $0.meanQuantiles },
      stocks: file.stocks.map {
        KeptScenario.Table(quantiles(of: $0, in: found.paths, calendar))
      },
      fans: fanTables(found, calendar), shares: isFirst ? shareRows(found.paths, calendar) : [])
  }

  /// A table of each series' quantiles; in a preview of those whose draws are the same the last one.
  private func tables(
    of found: ScenarioProjection, _ known: [KeptScenario.Table?]?,
    _ quantiles: (ProjectedSeries) -> [[Double]]?
  ) -> [KeptScenario.Table?] {
    found.series.enumerated().map { index, series in
      let name = file.series[index].name.value
      if let known, isUnchanged({ $0 == name }) { return known[index] }
      return quantiles(series).map(KeptScenario.Table.init)
    }
  }
}

/// The tables of one case that are of its paths alone.
private struct PathTables: Sendable {
  let ends: [KeptScenario.Table]
  let means: [KeptScenario.Table?]
  let stocks: [KeptScenario.Table]
  let fans: [KeptScenario.Table]
  let shares: [ShareRow]
}

extension KeptScenario {
  /// Whether it has as many of everything as the file asks for.
  fileprivate func isWhole(in file: ScenarioFile) -> Bool {
    ends.count == file.series.count && means.count == file.series.count
      && stocks.count == file.stocks.count && fans.count == file.fans.count
      && answers.count == file.questions.count
      && checks.count == file.checks.count
  }
}
