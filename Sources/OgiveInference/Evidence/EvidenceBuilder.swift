internal import OgiveEvidence
internal import OgiveNumerics

/// Turns facts into equations about reported levels.
///
/// Facts that say something of a level itself come first; a ratio then finds the levels that were
/// reported, and adds those that never were.
struct EvidenceBuilder {
  let series: SeriesDefinition
  let book: EvidenceBook

  private(set) var observations: [Observation] = []
  private(set) var levels: [ReportedLevel] = []
  private(set) var groups: [SeriesEvidence.BiasGroup] = []
  private var keys: [LevelKey] = []

  /// What makes two facts speak of one reported level.
  private struct LevelKey: Hashable {
    let group: Int
    let reading: ObservationOperator
  }

  init(series: SeriesDefinition, book: EvidenceBook) {
    self.series = series
    self.book = book
  }

  /// How strongly the measurement errors of two levels go together: one producer's figures about
  /// overlapping periods share what they share, and nobody else's do.
  func overlap(_ a: Int, _ b: Int) -> Double {
    guard a != b else { return 1 }
    let (x, y) = (levels[a].reading.stretch, levels[b].reading.stretch)
    guard levels[a].biasGroup == levels[b].biasGroup, x.length > 0, y.length > 0 else { return 0 }
    return x.overlap(y) / (x.length * y.length).squareRoot()
  }

  /// Adds a fact's equations.
  ///
  /// - Throws: ``FactProblem`` where the fact cannot be about this series' level.
  mutating func add(_ fact: Fact) throws(FactProblem) {
    if fact.periodKind == .firstPassage { return try addPassage(fact) }
    if fact.periodKind == .share { return try addShare(fact) }
    let reading = try reading(of: fact, over: fact.period)
    let level = level(of: fact, reading: reading)
    var base: Int?
    if fact.relation == .ratio, let versus = fact.versus {
      let reading = try self.reading(of: fact, over: versus)
      base = reportedBase(of: fact, reading, over: versus) ?? self.level(of: fact, reading: reading)
    }
    let relation = try relation(of: fact, error: levels[level].errorSD)
    observations.append(Observation(fact: fact.id, level: level, base: base, relation: relation))
  }

  /// The level that a ratio is taken against where its producer reported one: that of the same kind, else
  /// the only one within the base period, whatever its kind. A growth rate beside two figures is
  /// arithmetic on them.
  private mutating func reportedBase(
    of fact: Fact, _ reading: ObservationOperator, over versus: CalendarPeriod
  ) -> Int? {
    let group = group(of: fact)
    if let same = keys.firstIndex(of: LevelKey(group: group, reading: reading)) { return same }
    let reported = Set(observations.filter { $0.base == nil }.map(\.level))
    let within = keys.indices.filter { index in
      let stretch = keys[index].reading.stretch
      return keys[index].group == group && reported.contains(index)
        && stretch.start > versus.startYear && stretch.end <= versus.endYear
    }
    return within.count == 1 ? within[0] : nil
  }

  /// The mean level over the period is so much of others' sum.
  private mutating func addShare(_ fact: Fact) throws(FactProblem) {
    guard let base = series.shareBase, let place = base.facts.firstIndex(of: fact.id) else {
      throw FactProblem(fact, .noWhole)
    }
    guard fact.relation != .ratio else { throw FactProblem(fact, .noOperator) }
    let stretch = Stretch(from: fact.period.startYear, to: fact.period.endYear)
    let reading: ObservationOperator =
      fact.period.dayCount == 1 ? .level(at: stretch.middle) : .average(stretch)
    let share = try FactMeasurement(fact, in: book)
    guard let (relation, slope) = share.relation.asLevel(of: base, fact: place) else {
      throw FactProblem(fact, .notBelowOne)
    }
    // A producer may be off about shares as it is about levels, but not by as much.
    let group = group(of: fact, metric: fact.metric + " share")
    keys.append(LevelKey(group: group, reading: reading))
    levels.append(
      ReportedLevel(
        reading: reading, biasGroup: group, biasSD: slope * share.sharedSD, bridge: nil,
        errorSD: slope * share.ownSD, share: place))
    observations.append(
      Observation(fact: fact.id, level: levels.count - 1, base: nil, relation: relation))
  }

  /// The level was below the figure when the period began and not below it when it ended.
  private mutating func addPassage(_ fact: Fact) throws(FactProblem) {
    guard let value = fact.figure.value, value > 0 else { throw FactProblem(fact, .notPositive) }
    let log = Double.log(value * (try factor(of: fact)))
    let ends = [(fact.period.startYear, true), (fact.period.endYear, false)]
    for (time, isBefore) in ends {
      let level = level(of: fact, reading: .level(at: time))
      let relation = ObservedRelation.between(
        logLow: isBefore ? -.infinity : log, logHigh: isBefore ? log : .infinity,
        sd: Self.blur(of: levels[level].errorSD))
      observations.append(Observation(fact: fact.id, level: level, base: nil, relation: relation))
    }
  }

  /// The operator of the fact's kind over a period.
  private func reading(
    of fact: Fact, over period: CalendarPeriod
  ) throws(FactProblem) -> ObservationOperator {
    let stretch = Stretch(from: period.startYear, to: period.endYear)
    switch fact.periodKind {
    case .end: return .level(at: stretch.end)
    case .start: return .level(at: stretch.start)
    case .average: return .average(stretch)
    case .peak: return .peak(stretch)
    case .instant: return period.dayCount == 1 ? .level(at: stretch.middle) : .within(stretch)
    case .total:
      guard let perYear = (series.unit * Unit.year).conversionFactor(to: fact.unit) else {
        throw FactProblem(fact, .unit(series.unit))
      }
      return .total(stretch, perYear: perYear)
    case .share, .target, .launch, .firstPassage:
      throw FactProblem(fact, .noOperator)
    }
  }

  /// From the fact's unit to the unit of its reading.
  private func factor(of fact: Fact) throws(FactProblem) -> Double {
    if fact.relation == .ratio || fact.periodKind == .total { return 1 }
    guard let factor = fact.unit.conversionFactor(to: series.unit) else {
      throw FactProblem(fact, .unit(series.unit))
    }
    return factor
  }

  private mutating func level(of fact: Fact, reading: ObservationOperator) -> Int {
    let group = group(of: fact)
    let key = LevelKey(group: group, reading: reading)
    if let known = keys.firstIndex(of: key) { return known }
    let error = book.measurementError(of: fact)
    keys.append(key)
    levels.append(
      ReportedLevel(
        reading: reading, biasGroup: group, biasSD: error.shared,
        bridge: series.bridges.firstIndex { $0.metric == fact.metric },
        errorSD: error.independent))
    return levels.count - 1
  }

  private mutating func group(of fact: Fact, metric: String? = nil) -> Int {
    let group = SeriesEvidence.BiasGroup(
      origin: book.origin(of: fact), metric: metric ?? fact.metric)
    if let known = groups.firstIndex(of: group) { return known }
    groups.append(group)
    return groups.count - 1
  }
}

extension EvidenceBuilder {
  /// What the fact says of its level's logarithm; `error` is the report's own.
  func relation(
    of fact: Fact, error: Double
  ) throws(FactProblem) -> ObservedRelation {
    let factor = try factor(of: fact)
    let blur = Self.blur(of: error)
    if case .interval(let low, let high) = fact.figure {
      guard low.value > 0 else { throw FactProblem(fact, .notPositive) }
      return .between(
        logLow: Double.log(low.value * factor), logHigh: Double.log(high.value * factor), sd: blur)
    }
    guard let number = fact.figure.number else { throw FactProblem(fact, .noOperator) }
    guard number.value > 0 else { throw FactProblem(fact, .notPositive) }
    let log = Double.log(number.value * factor)
    let rounding = max(number.roundingError, Self.leastRounding)
    let headline = Double.log1p(EvidenceDefaults.headlineMargin)
    switch fact.relation {
    case .above: return .between(logLow: log, logHigh: log + headline, sd: blur)
    case .below: return .between(logLow: log - headline, logHigh: log, sd: blur)
    case .about:
      let about = EvidenceDefaults.approximateError
      return .equal(log: log, sd: (rounding * rounding + about * about).squareRoot())
    default: return .equal(log: log, sd: rounding)
    }
  }

  /// A figure given to many digits is still only as good as this, so that two accounts of one level
  /// contradict each other and do not make the arithmetic fail.
  private static let leastRounding = 1e-4

  /// Two bounds that one producer gives of one level differ by a tenth of its error.
  private static func blur(of error: Double) -> Double { max(0.1 * error, leastRounding) }
}
