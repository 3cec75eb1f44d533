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
  /// Every case's scenario under its variant of the facts, projected series by series, with those that
  /// compete side by side. What several cases leave as it is, is projected once.
  ///
  /// - Parameter choices: For each variant which of the series it has, in the order of the file.
  func projected(
    _ wanted: [ScenarioCase], _ series: [FittedSeries], _ projections: SeriesProjections,
    _ calendar: RunCalendar, variants: [EvidenceVariant], choices: [[Int]]
  ) async throws -> [ScenarioProjection] {
    let cases = cases(variants)
    let models = models(of: cases, series, projections, calendar, choices: choices)
    let places = wanted.compactMap { cases.firstIndex(of: $0) }
    let groups = ProjectedGroups(
      of: projections, models, choices: cases.map { choices[$0.variant] }, wanted: places)
    meter.begin("projecting scenarios")
    let share = Double(places.count) / Double(max(1, groups.jobs.count))
    let dates = ContentText.of(calendar)
    let made = try await parallel(groups.jobs.count, finished: { meter.advance(share) }) { index in
      let job = groups.jobs[index]
      let group = projections.groups[job.group]
      let key = heldKey(
        of: group.members.map { series[$0] }, "plan", ContentText.of(job.plans),
        ContentText.of(job.withMeans), dates, count: drawCount)
      return store.holding(key) {
        projections.projected(group, job.plans, calendar, withMeans: job.withMeans)
      }
    }
    return try await parallel(places.count) { index in
      let (model, own) = (models[places[index]], cases[places[index]])
      let tables = groups.series(of: index, in: made)
      let plain = paths(named: name(of: own, variants), tables, model)
      return ScenarioProjection(paths: model.withStocks(plain), model: model, series: tables)
    }
  }

  private func models(
    of cases: [ScenarioCase], _ series: [FittedSeries], _ projections: SeriesProjections,
    _ calendar: RunCalendar, choices: [[Int]]
  ) -> [ScenarioModel] {
    let couplings = choices.map { choice in
      coupling(of: choice.map { series[$0].name }, projections.restricted(to: choice))
    }
    return cases.map { own in
      let choice = choices[own.variant]
      let scenario = estimated(
        file.scenarios[own.scenario], choice.map { series[$0] }, choice.map { projections.all[$0] })
      return ScenarioModel(
        scenario: scenario, fits: choice.map { series[$0] },
        projections: projections.restricted(to: choice),
        effectiveDraws: choice.map { series[$0].effectiveDraws(of: drawCount) },
        numbers: numbers(of: scenario, couplings[own.variant]),
        orders: couplings[own.variant].orders, calendar: calendar)
    }
  }

  /// What something is held under that is made from so many draws of fits and nothing else but `parts`.
  func heldKey(of series: [FittedSeries], _ parts: String?..., count: Int) -> String? {
    Self.joined(series.map(\.content) + parts + [String(count)])
  }

  private func paths(
    named name: ScenarioName, _ tables: [ProjectedSeries], _ model: ScenarioModel
  ) -> ProjectedScenario {
    ProjectedScenario(
      name: name, drawCount: drawCount, instants: model.calendar.instants,
      levels: Dictionary(zip(model.series, tables.map(\.levels))) { first, _ in first },
      numbers: model.numbers.merging(
        model.series.enumerated().map { index, series in
          let order = model.orders[series]
          let draws = model.projections.capacities(of: index)
          return ("\(series).capacity", order.map { $0.map { draws[$0] } } ?? draws)
        }
      ) { first, _ in first },
      orders: model.orders)
  }

  /// The quantiles of every series at the end of every step, and of its means where it has them.
  func forecastRows(
    _ series: [FittedSeries], _ kept: KeptScenario, named name: ScenarioName,
    _ calendar: RunCalendar
  ) -> [ForecastRow] {
    series.indices.flatMap { index -> [ForecastRow] in
      let ends = rows(of: series[index], "", kept.ends[index].quantiles, name, calendar)
      let means = kept.means[index].map {
        rows(of: series[index], "_mean", $0.quantiles, name, calendar)
      }
      return ends + (means ?? [])
    } + stockRows(kept, named: name, calendar) + fanRows(kept, named: name, calendar)
  }

  /// The quantiles of every stock at the end of every step since it began.
  private func stockRows(
    _ kept: KeptScenario, named name: ScenarioName, _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(file.stocks, kept.stocks).flatMap { stock, table in
      zip(steps(of: stock, calendar), table.quantiles).flatMap { step, values in
        rows(
          of: stock.name.value, location: stock.name.value, target: stock.name.value, values, name,
          step, calendar)
      }
    }
  }

  /// The quantiles of a stock at the end of every step since it began.
  func quantiles(
    of stock: Stock, in paths: ProjectedScenario, _ calendar: RunCalendar
  ) -> [[Double]] {
    steps(of: stock, calendar).map { step in
      Quantile.values(
        of: paths.column(of: stock.name.value, at: calendar.steps[step].endYear),
        levels: Self.forecastLevels)
    }
  }

  private func steps(of stock: Stock, _ calendar: RunCalendar) -> [Int] {
    let begin = stock.from?.value.startYear ?? file.time.from.startYear
    return calendar.steps.indices.filter { calendar.steps[$0].endYear >= begin }
  }

  private func rows(
    of series: FittedSeries, _ suffix: String, _ quantiles: [[Double]], _ scenario: ScenarioName,
    _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(calendar.steps.indices, quantiles).flatMap { index, values in
      rows(
        of: series.name, location: series.series.subject.value,
        target: series.series.metrics[0].value + suffix, values, scenario, index, calendar)
    }
  }

  /// The row of each quantile of a figure at the end of a step.
  func rows(
    of name: String, location: String, target: String, _ values: [Double], _ scenario: ScenarioName,
    _ step: Int, _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(Self.forecastLevels, values).map { level, value in
      ForecastRow(
        originDate: file.evidence.asOf.value, scenario: scenario, series: name, location: location,
        target: target, horizon: step - calendar.origin,
        targetEndDate: calendar.steps[step].lastDay, level: level, value: value)
    }
  }

  /// The answers to every question in every projected case, question by question and then case by
  /// case.
  ///
  /// - Parameter known: For each case what it was at last, in a preview.
  func answerRows(
    _ cases: [ScenarioProjection], _ known: [KeptScenario?], _ calendar: RunCalendar
  ) async throws -> [[AnswerRow]] {
    try await parallel(file.questions.count * cases.count) { index in
      let (question, own) = (index / cases.count, cases[index % cases.count])
      let programs = own.model.scenario.programs[question]
      if let kept = known[index % cases.count], !programs.isEmpty,
        isUnchanged({ series in programs.contains { $0.reads(series) } })
      {
        return kept.answers[question]
      }
      return try lastAnswer(to: question, in: own.paths.name)
        ?? answer(question, in: own.paths, of: own.model, calendar)
    }
  }

  /// The answer to one question in one scenario; nothing where it is not asked there.
  func answer(
    _ question: Int, in paths: ProjectedScenario, of model: ScenarioModel,
    _ calendar: RunCalendar
  ) -> [AnswerRow] {
    file.questions[question].isAsked(in: model.scenario.name.value)
      ? numbers(of: question, in: paths, of: model, calendar) : []
  }

  /// The numbers that answer one question in one scenario, whether or not it is asked there.
  func numbers(
    of question: Int, in paths: ProjectedScenario, of model: ScenarioModel,
    _ calendar: RunCalendar
  ) -> [AnswerRow] {
    let name = file.questions[question].name.value
    let context = AnswerContext(
      question: name, programs: model.scenario.programs[question], paths: paths,
      model: model, random: RandomSource(seed: file.seed).part(RandomPurpose("answer/\(name)")),
      steps: calendar.ends)
    return file.questions[question].question.answer(in: context)
  }

  /// A case's answers in the first scenario, with each family of each series alone: what the average
  /// is made of.
  ///
  /// - Parameter choice: Which of the series the case has, in the order of the file.
  func familyRows(
    _ own: ScenarioProjection, _ series: [FittedSeries], _ projections: SeriesProjections,
    choice: [Int], _ calendar: RunCalendar
  ) async throws -> [FamilyAnswerRow] {
    let jobs = choice.filter { series[$0].curves.count > 1 }.flatMap { index in
      series[index].curves.map { (index, $0) }
    }
    let rows = try await parallel(jobs.count) { number in
      let (index, curve) = jobs[number]
      let (name, owners) = (series[index].name, projections.all[index].owners)
      let draws = owners.indices.filter {
        curve.posteriors.contains(owners[own.paths.draw(of: name, at: $0)])
      }
      let alone = own.paths.restricted(to: draws)
      return file.questions.indices.filter { asks(about: name, question: $0) }
        .filter { (file.questions[$0].question as? any QuestionKind)?.isAboutPaths == true }
        .flatMap { answer($0, in: alone, of: own.model, calendar) }
        .map { row in
          FamilyAnswerRow(
            series: name, curve: curve.family.name, weight: curve.weight, answer: row)
        }
    }
    return rows.flatMap { $0 }
  }

  /// Whether a question looks at a series.
  private func asks(about series: String, question: Int) -> Bool {
    file.scenarios[0].programs[question].contains { $0.reads(series) }
  }
}
