internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// One scenario, projected.
struct ScenarioProjection: Sendable {
  let paths: ProjectedScenario
  /// The series in the order of the file.
  let series: [ProjectedSeries]
}

extension Runner {
  /// Every scenario under every variant of the facts, projected series by series. What several
  /// scenarios or variants leave as it is, is projected once.
  ///
  /// - Parameter choices: For each variant which of the series it has, in the order of the file.
  func projected(
    _ series: [FittedSeries], _ projections: [SeriesProjection], _ calendar: RunCalendar,
    variants: [EvidenceVariant], choices: [[Int]]
  ) async -> [[ScenarioProjection]] {
    let origin = file.evidence.asOf.value.adding(days: 1).decimalYear
    var distinct = series.map { _ in [SeriesPlan]() }
    for scenario in file.scenarios {
      for index in series.indices {
        let plan = SeriesPlan(
          for: series[index].name, unit: series[index].unit, in: scenario, origin: origin,
          horizon: calendar.horizon)
        if !distinct[index].contains(plan) { distinct[index].append(plan) }
      }
    }
    let jobs = distinct.indices.flatMap { index in distinct[index].indices.map { (index, $0) } }
    let plans = distinct
    let made = await Parallel.map(jobs.count, threads: threads) { job in
      let (index, plan) = jobs[job]
      return ProjectedSeries(
        projections[index], plan: plans[index][plan], calendar: calendar,
        withMeans: plans[index].contains { $0.hasPulses })
    }
    let first = distinct.indices.map { index in distinct[..<index].reduce(0) { $0 + $1.count } }
    return zip(variants, choices).map { variant, choice in
      file.scenarios.map { scenario in
        let own = choice.map { index in
          let plan = SeriesPlan(
            for: series[index].name, unit: series[index].unit, in: scenario, origin: origin,
            horizon: calendar.horizon)
          return made[first[index] + (plans[index].firstIndex(of: plan) ?? 0)]
        }
        return ScenarioProjection(
          paths: paths(
            named: scenario.name.value + variant.suffix, own, choice.map { series[$0].name },
            choice.map { projections[$0] }, calendar),
          series: own)
      }
    }
  }

  private func paths(
    named name: String, _ tables: [ProjectedSeries], _ names: [String],
    _ projections: [SeriesProjection], _ calendar: RunCalendar
  ) -> ProjectedScenario {
    ProjectedScenario(
      name: name, drawCount: file.draws, instants: calendar.instants,
      levels: Dictionary(zip(names, tables.map(\.levels))) { first, _ in first },
      capacities: Dictionary(
        zip(names.map { $0 + ".capacity" }, projections.map(\.capacities))
      ) { first, _ in first })
  }

  /// The quantiles of every series at the end of every step, and of its means where it has them.
  func forecastRows(
    _ series: [FittedSeries], _ scenarios: [ScenarioProjection], _ calendar: RunCalendar
  ) -> [ForecastRow] {
    scenarios.flatMap { scenario in
      zip(series, scenario.series).flatMap { fitted, projected -> [ForecastRow] in
        let name = scenario.paths.name
        let ends = rows(of: fitted, "", projected.endQuantiles, name, calendar)
        let means = projected.meanQuantiles.map { rows(of: fitted, "_mean", $0, name, calendar) }
        return ends + (means ?? [])
      }
    }
  }

  private func rows(
    of series: FittedSeries, _ suffix: String, _ quantiles: [[Double]], _ scenario: String,
    _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(calendar.steps.indices, quantiles).flatMap { index, values -> [ForecastRow] in
      let step = calendar.steps[index]
      return zip(Self.forecastLevels, values).map { level, value in
        ForecastRow(
          originDate: file.evidence.asOf.value, scenario: scenario, series: series.name,
          location: series.series.subject.value,
          target: series.series.metrics[0].value + suffix, horizon: index - calendar.origin,
          targetEndDate: step.lastDay, level: level, value: value)
      }
    }
  }

  /// The answers to every question in every scenario, in the order of the file; under each further
  /// variant of the facts once more.
  func answerRows(
    _ paths: [[ProjectedScenario]], _ calendar: RunCalendar
  ) async -> [AnswerRow] {
    let scenarios = paths.flatMap { own in own.indices.map { (own[$0], $0) } }
    let count = scenarios.count
    let rows = await Parallel.map(file.questions.count * count, threads: threads) { index in
      let (paths, scenario) = scenarios[index % count]
      return answer(index / count, in: paths, scenario: scenario, calendar)
    }
    return rows.flatMap { $0 }
  }

  private func answer(
    _ question: Int, in paths: ProjectedScenario, scenario: Int, _ calendar: RunCalendar
  ) -> [AnswerRow] {
    let context = AnswerContext(
      question: file.questions[question].name.value,
      programs: file.scenarios[scenario].programs[question], paths: paths, steps: calendar.ends)
    return file.questions[question].question.answer(in: context)
  }

  /// The first scenario's answers under every variant, with each family of each series alone: what the
  /// average is made of.
  ///
  /// - Parameter paths: The first scenario under every variant.
  func familyRows(
    _ paths: [ProjectedScenario], _ series: [FittedSeries], _ projections: [SeriesProjection],
    choices: [[Int]], _ calendar: RunCalendar
  ) async -> [FamilyAnswerRow] {
    struct Job {
      let variant: Int
      let index: Int
      let family: Int
    }
    let jobs = choices.indices.flatMap { variant in
      choices[variant].filter { series[$0].posteriors.count > 1 }.flatMap { index in
        series[index].posteriors.indices.map { Job(variant: variant, index: index, family: $0) }
      }
    }
    let rows = await Parallel.map(jobs.count, threads: threads) { number in
      let job = jobs[number]
      let draws = projections[job.index].owners.enumerated()
        .filter { $0.element == job.family }.map(\.offset)
      let own = paths[job.variant].restricted(to: draws)
      return file.questions.indices.filter { asks(about: series[job.index].name, question: $0) }
        .flatMap { answer($0, in: own, scenario: 0, calendar) }
        .map { row in
          FamilyAnswerRow(
            series: series[job.index].name,
            curve: series[job.index].posteriors[job.family].family.name,
            weight: series[job.index].weights[job.family], answer: row)
        }
    }
    return rows.flatMap { $0 }
  }

  /// Whether a question looks at a series.
  private func asks(about series: String, question: Int) -> Bool {
    file.scenarios[0].programs[question].contains { $0.reads(series) }
  }
}
