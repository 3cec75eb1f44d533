internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// A scenario with what the facts about its events make of the numbers that these draw.
  ///
  /// The past itself is not touched: what happened before is in the series' own facts. A fact says how large
  /// an effect was, by itself or against the level of the series at the middle of its period, and the effect
  /// is drawn from what all of them leave open, once for every occurrence to come.
  func estimated(
    _ scenario: Scenario, _ fits: [FittedSeries], _ projections: [SeriesProjection]
  ) -> Scenario {
    guard scenario.events.contains(where: { !$0.measures.isEmpty }) else { return scenario }
    var scenario = scenario
    for index in scenario.numbers.indices {
      let number = scenario.numbers[index]
      let found = scenario.events.flatMap { event in
        event.measures.filter { event.drawnName(of: $0.key) == number.name.value }
          .compactMap { reading(of: $0, in: event, as: number, fits, projections) }
      }
      guard !found.isEmpty else { continue }
      let measured = estimate(number.distribution, by: found.map(\.reading))
      scenario.numbers[index].distribution = .measured(number.distribution, measured)
      let facts = found.map(\.fact).joined(separator: ", ")
      scenario.numbers[index].because = .inEach { language in
        number.because.text(in: language)
          + (language == "zh" ? "；由 \(facts) 测得" : "; measured by \(facts)")
      }
    }
    return scenario
  }

  /// What facts make of a belief: the same in every scenario that says neither otherwise.
  private func estimate(
    _ belief: Distribution, by readings: [MeasuredNumber.Reading]
  ) -> MeasuredNumber {
    store.holding(
      Self.joined(["measured", ContentText.of(belief), ContentText.of(readings)])
    ) { MeasuredNumber({ belief.quantile($0) }, readings) }
  }

  private func reading(
    of measure: ScenarioEvent.Measure, in event: ScenarioEvent, as number: AssumedNumber,
    _ fits: [FittedSeries], _ projections: [SeriesProjection]
  ) -> (fact: String, reading: MeasuredNumber.Reading)? {
    guard let fact = book.fact(measure.fact.value),
      let says = try? FactMeasurement(fact, in: book)
    else { return nil }
    let series = fits.firstIndex { $0.name == event.series.value }
    let stock = file.stocks.first { $0.name.value == event.series.value }
    let level = series.map { fits[$0].unit } ?? stock?.unit.value ?? .one
    switch measure.reading(of: fact, number: number.unit, level: level) {
    case .itself(let factor):
      return (fact.id, MeasuredNumber.Reading(says, logFactor: -Double.log(factor)))
    case .ofLevel(let factor):
      guard let series else { return nil }
      let date = 0.5 * (fact.period.startYear + fact.period.endYear)
      let logs = projections[series].curveLevels(at: date).map { Double.log($0) }
      let ends = Quantile.values(of: logs, levels: [0.1, 0.5, 0.9])
      let spread = (ends[2] - ends[0]) / (2 * NormalDistribution.quantile(0.9))
      return (
        fact.id,
        MeasuredNumber.Reading(says, logFactor: ends[1] - Double.log(factor), logSD: spread)
      )
    case nil: return nil
    }
  }
}
