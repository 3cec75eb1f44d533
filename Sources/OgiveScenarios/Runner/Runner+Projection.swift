internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// One scenario, projected.
struct ScenarioProjection: Sendable {
  let paths: ProjectedScenario
  let model: ScenarioModel
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
    let couplings = choices.map { choice in
      coupling(of: choice.map { series[$0].name }, choice.map { projections[$0] })
    }
    let cases = variants.indices.flatMap { variant in
      file.scenarios.indices.map { (variant: variant, scenario: $0) }
    }
    let models = cases.map { own in
      let choice = choices[own.variant]
      let scenario = estimated(
        file.scenarios[own.scenario], choice.map { series[$0] }, choice.map { projections[$0] })
      return ScenarioModel(
        scenario: scenario, fits: choice.map { series[$0] },
        projections: choice.map { projections[$0] },
        effectiveDraws: choice.map { series[$0].effectiveDraws(of: file.draws) },
        numbers: numbers(of: scenario, couplings[own.variant]),
        orders: couplings[own.variant].orders, calendar: calendar, origin: origin)
    }
    let plans = models.map { model in model.series.indices.map { model.plan(of: $0) } }
    var distinct = series.map { _ in [SeriesPlan]() }
    for index in cases.indices {
      for (place, plan) in zip(choices[cases[index].variant], plans[index])
      where !distinct[place].contains(plan) { distinct[place].append(plan) }
    }
    let jobs = distinct.indices.flatMap { index in distinct[index].indices.map { (index, $0) } }
    let all = distinct
    let made = await Parallel.map(jobs.count, threads: threads) { job in
      let (index, plan) = jobs[job]
      return ProjectedSeries(
        projections[index], plan: all[index][plan], calendar: calendar,
        withMeans: all[index].contains { $0.hasPulses })
    }
    let first = distinct.indices.map { index in distinct[..<index].reduce(0) { $0 + $1.count } }
    let found = await Parallel.map(cases.count, threads: threads) { index in
      let own = zip(choices[cases[index].variant], plans[index]).map { place, plan in
        made[first[place] + (all[place].firstIndex(of: plan) ?? 0)]
      }
      let (model, variant) = (models[index], cases[index].variant)
      let plain = paths(
        named: model.scenario.name.value + variants[variant].suffix, own, model)
      return ScenarioProjection(paths: model.withStocks(plain), model: model, series: own)
    }
    let count = file.scenarios.count
    return variants.indices.map { Array(found[($0 * count)..<(($0 + 1) * count)]) }
  }

  private func paths(
    named name: String, _ tables: [ProjectedSeries], _ model: ScenarioModel
  ) -> ProjectedScenario {
    ProjectedScenario(
      name: name, drawCount: file.draws, instants: model.calendar.instants,
      levels: Dictionary(zip(model.series, tables.map(\.levels))) { first, _ in first },
      numbers: model.numbers.merging(
        zip(model.series, model.projections).map { series, projection in
          let order = model.orders[series]
          let draws = projection.capacities
          return ("\(series).capacity", order.map { $0.map { draws[$0] } } ?? draws)
        }
      ) { first, _ in first },
      orders: model.orders)
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
      } + stockRows(scenario, calendar)
    }
  }

  /// The quantiles of every stock at the end of every step since it began.
  private func stockRows(
    _ scenario: ScenarioProjection, _ calendar: RunCalendar
  ) -> [ForecastRow] {
    file.stocks.flatMap { stock -> [ForecastRow] in
      let name = stock.name.value
      let begin = stock.from?.value.startYear ?? file.time.from.startYear
      return calendar.steps.indices.filter { calendar.steps[$0].endYear >= begin }
        .flatMap { index -> [ForecastRow] in
          let draws = scenario.paths.column(of: name, at: calendar.steps[index].endYear)
          let values = Quantile.values(of: draws, levels: Self.forecastLevels)
          return rows(
            of: name, location: name, target: name, values, scenario.paths.name, index, calendar)
        }
    }
  }

  private func rows(
    of series: FittedSeries, _ suffix: String, _ quantiles: [[Double]], _ scenario: String,
    _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(calendar.steps.indices, quantiles).flatMap { index, values in
      rows(
        of: series.name, location: series.series.subject.value,
        target: series.series.metrics[0].value + suffix, values, scenario, index, calendar)
    }
  }

  /// The row of each quantile of a figure at the end of a step.
  private func rows(
    of name: String, location: String, target: String, _ values: [Double], _ scenario: String,
    _ step: Int, _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(Self.forecastLevels, values).map { level, value in
      ForecastRow(
        originDate: file.evidence.asOf.value, scenario: scenario, series: name, location: location,
        target: target, horizon: step - calendar.origin,
        targetEndDate: calendar.steps[step].lastDay, level: level, value: value)
    }
  }

  /// The answers to every question in every scenario, in the order of the file; under each further
  /// variant of the facts once more.
  func answerRows(
    _ projections: [[ScenarioProjection]], _ calendar: RunCalendar
  ) async -> [AnswerRow] {
    let scenarios = projections.flatMap { own in own.indices.map { (own[$0], $0) } }
    let count = scenarios.count
    let rows = await Parallel.map(file.questions.count * count, threads: threads) { index in
      let (projection, scenario) = scenarios[index % count]
      return answer(
        index / count, in: projection.paths, of: projection.model, scenario: scenario, calendar)
    }
    return rows.flatMap { $0 }
  }

  /// The answer to one question in one scenario.
  func answer(
    _ question: Int, in paths: ProjectedScenario, of model: ScenarioModel, scenario: Int,
    _ calendar: RunCalendar
  ) -> [AnswerRow] {
    let name = file.questions[question].name.value
    let context = AnswerContext(
      question: name, programs: file.scenarios[scenario].programs[question], paths: paths,
      model: model, random: RandomSource(seed: file.seed).part(RandomPurpose("answer/\(name)")),
      steps: calendar.ends)
    return file.questions[question].question.answer(in: context)
  }

  /// The first scenario's answers under every variant, with each family of each series alone: what the
  /// average is made of.
  ///
  /// - Parameter scenarios: The first scenario under every variant.
  func familyRows(
    _ scenarios: [ScenarioProjection], _ series: [FittedSeries], _ projections: [SeriesProjection],
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
      let (whole, owners) = (scenarios[job.variant].paths, projections[job.index].owners)
      let draws = owners.indices.filter {
        owners[whole.draw(of: series[job.index].name, at: $0)] == job.family
      }
      let own = whole.restricted(to: draws)
      return file.questions.indices.filter { asks(about: series[job.index].name, question: $0) }
        .filter { (file.questions[$0].question as? any QuestionKind)?.isAboutPaths == true }
        .flatMap {
          answer($0, in: own, of: scenarios[job.variant].model, scenario: 0, calendar)
        }
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
