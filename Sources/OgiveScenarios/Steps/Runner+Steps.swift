internal import OgiveEvidence
internal import OgiveInference

extension Runner {
  /// The steps of a run in the order in which they are made; nothing is run.
  ///
  /// - Throws: `DiagnosticError` for series whose facts make no evidence.
  public func plan() throws -> [RunStep] {
    let variants = EvidenceVariant.all(file.evidence.readings, in: book)
    let (readings, choices) = try readings(variants)
    let fits = readings.map(step(of:))
    let calendar = RunCalendar(file: file)
    let common = CommonContents(of: file)
    let scenarios = steps(
      of: cases(variants), fits, variants: variants, choices, calendar,
      said: file.scenarios.map { said(in: $0, common) })
    let competitions = competitionSteps(of: fits, readings, choices)
    let players = Set(file.competition?.players.map(\.value) ?? [])
    let alone = zip(fits, readings).filter { !players.contains($1.series.name.value) }.map(\.0)
    let holdouts = coverageLevels.isEmpty ? [] : (competitions + alone).map(holdoutStep)
    let backtests = choices[0].map { (fits[$0], readings[$0]) }
      .filter { isBacktested($1.series.name.value) }
      .map { fit, reading in
        let isPlayer = players.contains(reading.series.name.value)
        return backtestStep(
          of: isPlayer ? competitions[0] : fit, reading.series.name.value, reading.selection)
      }
    return fits + competitions + holdouts + scenarios
      + (step(ofSweepOver: scenarios).map { [$0] } ?? []) + backtests
  }

  /// The sweep over scenarios; nil where the file has none.
  func step(ofSweepOver scenarios: [RunStep]) -> RunStep? {
    guard !file.sweep.isEmpty else { return nil }
    let inputs =
      file.sweep.map { ("axis \($0.name)", ContentText.of($0)) }
      + scenarios.map { ($0.name, $0.content) }
    return RunStep(
      kind: .sweep, subject: "", content: Self.joined(inputs.map(\.1)),
      inputs: Self.inputs(inputs))
  }

  /// The fit of a series to its facts: the equations that the facts make, and what draws from them.
  func step(of reading: Reading) -> RunStep {
    let series = reading.series
    let curves = series.curves.map(\.value)
    let settings = [
      ("seed", ContentText.of(file.seed)), ("draws", ContentText.of(file.draws)),
      ("time.to", ContentText.of(file.time.to.endYear)),
      ("curves of \(series.name.value)", ContentText.of(curves)),
    ]
    let wholes = others(of: reading).map {
      ("fit of \($0.series.name.value)", step(of: $0).content)
    }
    let facts = [
      ContentText.of(series.name.value), ContentText.of(reading.evidence.withoutBeliefs),
    ]
    let near = Self.joined(settings.map(\.1) + facts + wholes.map(\.1))
    return RunStep(
      kind: .fit, subject: Self.name(series.name.value, reading.readings),
      content: Self.joined([near, ContentText.of(reading.evidence.beliefs)]),
      inputs: store.namesInputs
        ? Self.inputs(settings + inputs(of: reading) + wholes) : [], near: near)
  }

  /// The readings of the series that a reading's shares are of.
  private func others(of reading: Reading) -> [Reading] {
    reading.whole.compactMap { part in
      guard let evidence = try? evidence(part.selection, of: part.series, in: reading.book) else {
        return nil
      }
      return Reading(
        series: part.series, selection: part.selection, evidence: evidence,
        ceiling: ceiling(of: part.series), readings: [], whole: [], book: reading.book)
    }
  }

  /// What a person can change of a series and its facts.
  private func inputs(of reading: Reading) -> [(String, String?)] {
    let series = reading.series
    let facts = reading.selection.used.map { ("fact \($0.id)", ContentText.of($0)) }
    let sources = Set(reading.selection.used.map(\.source)).sorted().map {
      ("source \($0)", ContentText.of(book.source($0).map { [$0.kind.rawValue, $0.producer] }))
    }
    let errors = file.evidence.errors.map {
      ("error of \($0.kind.rawValue)", ContentText.of($0.error))
    }
    let beliefs = file.assumptions.filter { $0.series == series.name.value }.map {
      ("assumption \($0.name.value)", ContentText.of($0.distribution))
    }
    let name = series.name.value
    return [
      ("unit of \(name)", ContentText.of(file.units[name])),
      ("since of \(name)", ContentText.of(series.since)),
      ("kind of \(name)", ContentText.of(series.kind)),
      ("ceiling of \(name)", ContentText.of(reading.ceiling)),
    ] + series.bridges.map { ("bridge of \($0.metric.value)", ContentText.of($0.factor)) }
      + beliefs + facts + sources + errors
  }

  /// Each scenario under each variant: its series' fits and everything in the file that is not about
  /// fits, other scenarios or prose. What the file learns to say is thereby an input of every scenario
  /// until somebody knows better.
  ///
  /// - Parameter said: What each scenario says, as ``said(in:_:)`` tells it.
  func steps(
    of cases: [ScenarioCase], _ fits: [RunStep], variants: [EvidenceVariant], _ choices: [[Int]],
    _ calendar: RunCalendar, said: [[(String, String?)]]
  ) -> [RunStep] {
    let everywhere =
      rest + [
        ("as_of", ContentText.of(file.evidence.asOf)), ("dates", ContentText.of(calendar)),
        ("pulses", ContentText.of(pulsed)),
      ]
    return cases.map { own in
      let name = name(of: own, variants).description
      let series = choices[own.variant].map { fits[$0] }
      let rest =
        said[own.scenario] + everywhere
        + [("first scenario", ContentText.of(own.scenario == 0))]
        + (own.isFirst ? shares(in: file.scenarios[0]) : [])
      let content = { (fits: [String?]) in
        Self.joined([ContentText.of(name)] + fits + rest.map(\.1))
      }
      return RunStep(
        kind: .scenario, subject: name, content: content(series.map(\.content)),
        inputs: Self.inputs(series.map { ($0.name, $0.content) } + rest),
        near: content(series.map(\.near)))
    }
  }

  /// What a scenario says and is asked.
  func said(in scenario: Scenario, _ common: CommonContents) -> [(String, String?)] {
    numbers(in: scenario, common) + changes(in: scenario) + questions(in: scenario, common)
      + fans(in: scenario)
  }

  /// The blocks of the file that steps do not name in another way.
  private var rest: [(String, String?)] {
    let named: Set<String> = [
      "path", "title", "evidence", "series", "selections", "assumptions", "numbers", "definitions",
      "scenarios", "questions", "checks", "sweep", "notebook", "quotedFacts",
      "warnings",
    ]
    return Mirror(reflecting: file).children.compactMap { block in
      guard let label = block.label, !named.contains(label) else { return nil }
      return (label, ContentText.of(block.value))
    }
  }

  /// The assumed numbers, as the file has them and as the scenario does.
  private func numbers(in scenario: Scenario, _ common: CommonContents) -> [(String, String?)] {
    var seen: Set<String> = []
    let names = (file.numbers + scenario.numbers).map(\.name.value)
      .filter { seen.insert($0).inserted }
    return names.map { name in
      let own = scenario.numbers.first { $0.name.value == name }
      return (
        "assumption \(name)",
        Self.joined([common.numbers[name] ?? ContentText.of(nil), ContentText.of(own)])
      )
    }
  }

  /// What a scenario says, beside its questions.
  private func changes(in scenario: Scenario) -> [(String, String?)] {
    let named: Set<String> = [
      "name", "title", "extends", "settings", "events", "numbers", "programs", "checks", "shares",
      "fans",
    ]
    let settings = scenario.settings.map { ("setting \($0.name.value)", ContentText.of($0)) }
    let events = scenario.events.map { ("event \($0.id.value)", ContentText.of($0)) }
    let others = Mirror(reflecting: scenario).children.compactMap { part in
      part.label.flatMap { named.contains($0) ? nil : ($0, ContentText.of(part.value)) }
    }
    // What facts say of an event's figures is drawn from.
    let measures = scenario.events.flatMap(\.measures).compactMap { book.fact($0.fact.value) }
      .map { fact in
        ("fact \(fact.id)", ContentText.of([fact, book.measurementError(of: fact)] as [Any]))
      }
    return settings + events + measures + others
  }

  private func questions(in scenario: Scenario, _ common: CommonContents) -> [(String, String?)] {
    let questions = file.questions.indices.map { index in
      (
        "question \(file.questions[index].name.value)",
        Self.joined([common.questions[index], ContentText.of(scenario.programs[index])])
      )
    }
    let checks = file.checks.indices.map { index in
      (
        "check \(file.checks[index].id.value)",
        Self.joined([common.checks[index], ContentText.of(scenario.checks[index])])
      )
    }
    return questions + checks
  }

  /// The definitions that fan charts of the notebook show of the scenario.
  private func fans(in scenario: Scenario) -> [(String, String?)] {
    zip(file.fans, scenario.fans).map { name, program in
      ("fan chart of \(name)", ContentText.of([name, program] as [Any]))
    }
  }

  /// What the share charts of the notebook show of the scenario.
  private func shares(in scenario: Scenario) -> [(String, String?)] {
    zip(file.notebook.shares, scenario.shares).map { chart, programs in
      (
        "share chart of \(chart.names.joined(separator: ", "))",
        ContentText.of([chart.names, programs] as [Any])
      )
    }
  }

  /// The series that some scenario gives a pulse: their means are told in every scenario.
  private var pulsed: Set<String> {
    Set(file.scenarios.flatMap(\.events).filter { $0.target == .level }.map(\.series.value))
  }

  private static func name(_ subject: String, _ readings: [ChosenReading]) -> String {
    readings.isEmpty ? subject : "\(subject) (\(readings.description))"
  }

  static func joined(_ contents: [String?]) -> String? {
    let known = contents.compactMap { $0 }
    return known.count == contents.count ? known.joined(separator: "\n") : nil
  }

  static func inputs(_ named: [(String, String?)]) -> [RunStep.Input] {
    named.map { RunStep.Input(name: $0.0, content: $0.1 ?? "") }
  }
}
