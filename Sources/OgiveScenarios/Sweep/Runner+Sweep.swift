internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// How many rows the file's sweep has; zero where it has none.
  public var sweepCount: Int { sweepPlan?.count ?? 0 }

  /// Fits, projects and makes some rows of the sweep alone: every row is the same whichever others are
  /// made with it.
  ///
  /// - Parameter rows: Within 0 ..< ``sweepCount``.
  /// - Throws: as ``run()`` does.
  public func sweep(rows: Range<Int>) async throws -> SweepTable? {
    let variants = EvidenceVariant.all(file.evidence.readings, in: book)
    let (series, choices) = try await fittedSeries(variants)
    let calendar = RunCalendar(file: file)
    let projections = try await projections(of: series, choices, calendar, at: calendar.instants)
    let scenarios = try await projected(
      cases(variants), series, projections, calendar, variants: variants, choices: choices)
    return try await sweepTable(scenarios, calendar, rows: rows)
  }

  /// Those rows of the sweep, or all of them, from all cases, which are projected; nil where the file has
  /// no sweep.
  func sweepTable(
    _ scenarios: [ScenarioProjection], _ calendar: RunCalendar, rows: Range<Int>? = nil
  ) async throws -> SweepTable? {
    guard let plan = sweepPlan else { return nil }
    let rows = rows ?? 0..<plan.count
    let targets = file.sweep.flatMap(\.targets)
    let designs = file.sweep.map { axis -> [[Double]] in
      guard case .design(let design) = axis.places else { return [] }
      return design.points(
        inputs: axis.targets.count,
        random: RandomSource(seed: file.seed).part(RandomPurpose("sweep/\(axis.name)")))
    }
    let asked = file.questions.indices.filter {
      (file.questions[$0].question as? any QuestionKind)?.isAboutPaths == true
    }
    let changes = try await parallel(scenarios.count) {
      SweepChanges(along: file.sweep, designs: designs, in: scenarios[$0].model)
    }
    let made = try await parallel(rows.count, finished: { meter.advance(Self.rowWork) }) { offset in
      let own = plan[rows.lowerBound + offset]
      let place = own.variant * file.scenarios.count + own.scenario
      let (projection, given) = (scenarios[place], changes[place][own.places])
      let paths = projection.model.varied(
        given.map { ($0.target.change, $0.value) }, from: projection.paths,
        for: asked.flatMap { projection.model.scenario.programs[$0] })
      let answers = asked.flatMap { question in
        numbers(of: question, in: paths, of: projection.model, calendar)
      }
      let values = targets.map { target in
        given.first { $0.target.name == target.name }?.value
      }
      let outcomes = SweepOutcomes(answers) { name in
        file.questions.contains {
          $0.name.value == name && $0.isAsked(in: projection.paths.name.scenario)
        }
      }
      return (name: projection.paths.name, values: values, outcomes: outcomes)
    }
    return table(
      made.first?.outcomes.outcomes ?? [],
      made.enumerated().map { offset, row in
        SweepTable.Row(
          index: rows.lowerBound + offset, scenario: row.name, values: row.values,
          found: row.outcomes.values)
      })
  }

  /// The whole sweep from what was kept of it.
  func sweepTable(of kept: KeptSweep) -> SweepTable { table(kept.outcomes, kept.rows) }

  private func table(_ outcomes: [SweepOutcome], _ rows: [SweepTable.Row]) -> SweepTable {
    let targets = file.sweep.flatMap(\.targets)
    return SweepTable(
      axes: file.sweep.map {
        SweepTable.Axis(name: $0.name, changed: $0.targets.map(\.name))
      },
      changed: targets.map(\.name), units: targets.map(\.unit), outcomes: outcomes, rows: rows)
  }

  /// The answers to the questions that search the sweep.
  func regionRows(over sweep: SweepTable?) -> [AnswerRow] {
    guard let sweep else { return [] }
    return file.questions.flatMap { named in
      (named.question as? RegionQuestion)?.answer(named: named.name.value, over: sweep) ?? []
    }
  }

  private var sweepPlan: SweepPlan? {
    guard !file.sweep.isEmpty else { return nil }
    return SweepPlan(
      axes: file.sweep, scenarios: file.scenarios.map(\.name.value),
      variants: file.evidence.readings.reduce(1) { $0 * $1.kinds.count })
  }
}
