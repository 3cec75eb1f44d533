internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// Where a number comes from: the facts, assumptions, settings and events behind it, and what it
  /// would be without each of them.
  ///
  /// A fact or assumption is left out by importance weights, and by a new fit where k-hat says that
  /// they cannot be relied on; the residual process is then drawn anew without it.
  ///
  /// - Parameters:
  ///   - address: The cell.
  ///   - scenario: The scenario's name as the tables have it; the first one where nil.
  /// - Returns: Nil where the run has no such cell.
  public func reasons(
    for address: CellAddress, in scenario: String? = nil
  ) async throws -> CellReasons? {
    let variants = EvidenceVariant.all(file.evidence.readings, in: book)
    let names = variants.flatMap { variant in
      file.scenarios.indices.map {
        (ScenarioName(file.scenarios[$0].name.value, readings: variant.told), $0, variant)
      }
    }
    guard let place = names.first(where: { scenario == nil || $0.0.description == scenario }) else {
      return nil
    }
    let (series, choices) = try await fittedSeries([place.2])
    let inquiry = CellInquiry(
      runner: self, address: address, scenario: place.1, series: choices[0].map { series[$0] },
      calendar: RunCalendar(file: file))
    guard var cell = try await inquiry.cell() else { return nil }
    cell.scenario = place.0
    let jobs = inquiry.jobs
    var found: [CellReasons.Reason] = []
    for job in jobs { found.append(try await inquiry.reason(job)) }
    let value = cell.value ?? .nan
    let change = { (reason: CellReasons.Reason) -> Double in
      abs((reason.without ?? .infinity) - value)
    }
    let order = found.indices.sorted { a, b in
      let (first, second) = (change(found[a]), change(found[b]))
      return first == second ? a < b : first > second
    }
    return CellReasons(cell: cell, reasons: order.map { found[$0] }, curves: inquiry.curves)
  }
}

/// A reason of a cell, still to be left out.
enum CellReasonJob: Sendable {
  case fact(series: Int, Fact)
  case assumption(series: Int, Assumption)
  case number(AssumedNumber)
  case setting(ScenarioSetting)
  case event(ScenarioEvent)
  /// A fact that measures what an event draws.
  case measure(event: String, Fact)
  /// A fact that an expression names: nothing can be said without it.
  case named(Fact)
}

extension CellInquiry {
  /// Everything that the cell may owe its value to.
  var jobs: [CellReasonJob] {
    let own = runner.file.scenarios[scenario]
    let names = readSeries.map { series[$0].name }
    var jobs: [CellReasonJob] = []
    for index in readSeries {
      jobs += series[index].selection.used.map { .fact(series: index, $0) }
      jobs += runner.file.assumptions.filter { $0.series == series[index].name }
        .map { .assumption(series: index, $0) }
    }
    jobs += readNumbers.map { .number($0) }
    jobs += own.settings.filter { setting in
      if case .parameter(let series, _) = setting.target { names.contains(series) } else { false }
    }.map { .setting($0) }
    let owners = Set(sources.map(\.owner))
    jobs += own.events.filter { owners.contains($0.series.value) }.map { .event($0) }
    jobs += own.events.filter { owners.contains($0.series.value) }.flatMap { event in
      event.measures.compactMap { runner.book.fact($0.fact.value) }
        .map { .measure(event: event.id.value, $0) }
    }
    jobs += namedFacts.map { .named($0) }
    return jobs
  }

  /// The curves that the cell is made of.
  var curves: [(series: String, curve: String, weight: Double)] {
    readSeries.flatMap { index in
      let own = series[index]
      return own.curves.map { (own.name, $0.family.name, $0.weight) }
    }
  }

  /// What the cell would be without one of its reasons.
  func reason(_ job: CellReasonJob) async throws -> CellReasons.Reason {
    switch job {
    case .fact(let index, let fact):
      let reduced = reduced(index) { posterior, random throws(EvidencePosteriorError) in
        try posterior.without(fact: fact.id, random: random)
      }
      return try await reason(.fact, fact.id, says: fact.claim, reduced, at: index)
    case .assumption(let index, let assumption):
      let reduced = reduced(index) { posterior, random throws(EvidencePosteriorError) in
        try posterior.without(belief: assumption.belief, random: random)
      }
      return try await reason(
        .assumption, assumption.name.value, says: assumption.because.plain, reduced, at: index)
    case .number(let number):
      var other = runner.file.scenarios[scenario]
      if let index = other.numbers.firstIndex(where: { $0.name == number.name }) {
        other.numbers[index].distribution = .constant(number.distribution.quantile(0.5))
      }
      let value = try await cell(of: series, in: other)?.value
      return CellReasons.Reason(
        kind: .number, name: number.name.value, says: number.because.plain, without: value,
        weightShape: nil, isRefit: false)
    case .setting(let setting):
      var other = runner.file.scenarios[scenario]
      other.overrides.removeAll { "\($0.series).\($0.parameter)" == setting.name.value }
      let value = try await cell(of: series, in: other)?.value
      return CellReasons.Reason(
        kind: .setting, name: setting.name.value, says: setting.value.text, without: value,
        weightShape: nil, isRefit: false)
    case .measure(let event, let fact):
      var other = runner.file.scenarios[scenario]
      if let index = other.events.firstIndex(where: { $0.id.value == event }) {
        other.events[index].measures.removeAll { $0.fact.value == fact.id }
      }
      let value = try await cell(of: series, in: other)?.value
      return CellReasons.Reason(
        kind: .fact, name: fact.id, says: fact.claim, without: value, weightShape: nil,
        isRefit: false)
    case .named(let fact):
      return CellReasons.Reason(
        kind: .fact, name: fact.id, says: fact.claim, without: nil, weightShape: nil, isRefit: false
      )
    case .event(let event):
      var other = runner.file.scenarios[scenario]
      other.events.removeAll { $0.id == event.id }
      let value = try await cell(of: series, in: other)?.value
      return CellReasons.Reason(
        kind: .event, name: event.id.value, says: event.because?.value.plain ?? "", without: value,
        weightShape: nil, isRefit: false)
    }
  }

  private func reason(
    _ kind: CellReasons.Reason.Kind, _ name: String, says: String, _ reduced: [ReducedPosterior]?,
    at index: Int
  ) async throws -> CellReasons.Reason {
    guard let reduced else {
      return CellReasons.Reason(
        kind: kind, name: name, says: says, without: nil, weightShape: nil, isRefit: true)
    }
    var others = series
    others[index] = series[index].with(reduced.map(\.posterior))
    for other in others.indices where other != index {
      // The players share their draws: without a fact of one all are what they would be.
      guard series[index].joint != nil, let seat = series[other].joint?.seat else { continue }
      others[other] = series[other].with(reduced.map { $0.posterior.seen(by: seat) })
    }
    let value = try await cell(of: others, in: runner.file.scenarios[scenario])?.value
    return CellReasons.Reason(
      kind: kind, name: name, says: says, without: value,
      weightShape: reduced.map(\.shape).max(), isRefit: reduced.contains(where: \.isRefit))
  }

  /// Every family's posterior without something; nil where one of them is nothing without it.
  private func reduced(
    _ index: Int,
    _ reduce: (EvidencePosterior, RandomSource) throws(EvidencePosteriorError) -> ReducedPosterior
  ) -> [ReducedPosterior]? {
    let own = series[index]
    let random = RandomSource(seed: runner.file.seed).part(RandomPurpose("why/\(own.name)"))
    let found = own.posteriors.compactMap { try? reduce($0, random) }
    return found.count == own.posteriors.count ? found : nil
  }
}

extension Fact {
  /// The figure as people quote it.
  fileprivate var claim: String {
    let sign = [.above, .below, .about].contains(relation) ? "\(relation.rawValue) " : ""
    return "\(sign)\(published), \(periodKind.rawValue) of \(period)"
  }
}
