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
  /// Every scenario, projected series by series. What several scenarios leave as it is, is projected
  /// once.
  func projected(
    _ series: [FittedSeries], _ projections: [SeriesProjection], _ calendar: RunCalendar
  ) async -> [ScenarioProjection] {
    let origin = file.evidence.asOf.value.adding(days: 1).decimalYear
    var distinct = series.map { _ in [SeriesPlan]() }
    let choices = file.scenarios.map { scenario in
      series.indices.map { index -> Int in
        let plan = SeriesPlan(
          for: series[index].name, unit: series[index].unit, in: scenario, origin: origin,
          horizon: calendar.horizon)
        if let known = distinct[index].firstIndex(of: plan) { return known }
        distinct[index].append(plan)
        return distinct[index].count - 1
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
    return zip(file.scenarios, choices).map { scenario, choice in
      let own = zip(first, choice).map { made[$0 + $1] }
      return ScenarioProjection(
        paths: paths(of: scenario, own, series, projections, calendar), series: own)
    }
  }

  private func paths(
    of scenario: Scenario, _ tables: [ProjectedSeries], _ series: [FittedSeries],
    _ projections: [SeriesProjection], _ calendar: RunCalendar
  ) -> ProjectedScenario {
    let names = series.map(\.name)
    return ProjectedScenario(
      name: scenario.name.value, drawCount: file.draws, instants: calendar.instants,
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

  /// The answers to every question in every scenario, in the order of the file.
  func answerRows(
    _ paths: [ProjectedScenario], _ calendar: RunCalendar
  ) async -> [AnswerRow] {
    let count = paths.count
    let rows = await Parallel.map(file.questions.count * count, threads: threads) { index in
      let (question, scenario) = (index / count, index % count)
      let context = AnswerContext(
        question: file.questions[question].name.value,
        programs: file.scenarios[scenario].programs[question], paths: paths[scenario],
        steps: calendar.ends)
      return file.questions[question].question.answer(in: context)
    }
    return rows.flatMap { $0 }
  }
}
