internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics
internal import OgiveText

extension Runner {
  /// Every series with its facts and its families' posteriors, and for each variant of the facts
  /// which of them it has, in the order of the file. A series is fitted once for all the variants that
  /// read its facts alike.
  ///
  /// - Throws: `DiagnosticError` with everything that cannot be fitted, at its place.
  func fittedSeries(
    _ variants: [EvidenceVariant]
  ) async throws -> (series: [FittedSeries], choices: [[Int]]) {
    let (readings, choices) = try readings(variants)
    return try await joined(try await fitted(readings), choices)
  }

  /// Every series as the variants of the facts have it, and for each variant which of these it has.
  ///
  /// - Throws: `DiagnosticError` with everything that cannot be fitted, at its place.
  func readings(
    _ variants: [EvidenceVariant]
  ) throws -> (readings: [Reading], choices: [[Int]]) {
    var readings: [Reading] = []
    var choices: [[Int]] = []
    for variant in variants {
      choices.append(
        try file.series.map { series in
          let selection = selection(of: series, in: variant.book)
          let whole = others(besides: series, in: selection).map {
            (series: $0, selection: self.selection(of: $0, in: variant.book))
          }
          if let known = readings.firstIndex(where: {
            $0.series.name == series.name && $0.selection == selection
              && $0.whole.map(\.selection) == whole.map(\.selection)
          }) {
            return known
          }
          let base = whole.isEmpty ? nil : ShareBase.unknown(of: series, selection)
          readings.append(
            Reading(
              series: series, selection: selection,
              evidence: try evidence(selection, of: series, in: variant.book, sharing: base),
              ceiling: ceiling(of: series),
              readings: variant.readings(of: selection.used + whole.flatMap(\.selection.used)),
              whole: whole, book: variant.book))
          return readings.count - 1
        })
    }
    return (readings, choices)
  }

  /// The fits of the readings: first of those that figures alone tell, then of those that are told by
  /// shares of these.
  private func fitted(_ readings: [Reading]) async throws -> [FittedSeries] {
    let alone = readings.filter(\.whole.isEmpty)
    let plain = try await fitted(alone, in: alone.map(step(of:)))
    let told = readings.filter { !$0.whole.isEmpty }
    guard !told.isEmpty else { return plain }
    let steps = told.map(step(of:))
    let known = try told.map { try sharing($0, among: plain) }
    var shares = try await fitted(known, in: steps)[...]
    var rest = plain[...]
    return readings.compactMap { $0.whole.isEmpty ? rest.popFirst() : shares.popFirst() }
  }

  /// A reading that is told by shares, with what they are shares of.
  func sharing(_ reading: Reading, among fitted: [FittedSeries]) throws -> Reading {
    let base = shareBase(of: reading, among: fitted)
    return reading.sharing(
      base,
      making: try evidence(reading.selection, of: reading.series, in: reading.book, sharing: base))
  }

  /// The fits of some readings: those that the store has, and the others made and kept.
  func fitted(
    _ readings: [Reading], in steps: [RunStep]
  ) async throws -> [FittedSeries] {
    var fits = zip(readings, steps).map { reading, step in
      store.value(of: step, as: KeptFit.self)?
        .fit(of: reading.series.curves, to: reading.evidence)
    }
    let open = fits.indices.filter { fits[$0] == nil }
    if let last {
      let weighted = try await parallel(open.count) { place in
        try reweightedFit(of: readings[open[place]], steps[open[place]], last)
      }
      for (index, fit) in zip(open, weighted) { fits[index] = fit }
    } else {
      for (index, made) in zip(open, try await newFits(open.map { readings[$0] })) {
        store.keep(KeptFit(made.fits), of: steps[index], seconds: made.seconds)
        fits[index] = made.fits
      }
      for (step, fit) in zip(steps, fits) { if let fit { remember(fit, of: step) } }
    }
    return zip(readings, zip(fits, steps)).compactMap { reading, made in
      made.0.map { fits in
        FittedSeries(
          series: reading.series, unit: file.units[reading.series.name.value] ?? .one,
          selection: reading.selection, shareBase: reading.shareBase, readings: reading.readings,
          posteriors: fits.posteriors, analyses: fits.analyses, weights: fits.weights, step: made.1)
      }
    }
  }

  /// The fits of the readings with the time that each took, in seconds of one thread.
  ///
  /// - Throws: `DiagnosticError` with every curve that cannot be fitted.
  private func newFits(
    _ readings: [Reading]
  ) async throws -> [(fits: CurveFits, seconds: Double)] {
    let curves = readings.indices.flatMap { index in
      readings[index].series.curves.map { (index, $0) }
    }
    meter.expect(Double(2 * curves.count))
    meter.begin("fitting curves")
    let outcomes = try await parallel(curves.count, finished: { meter.advance(1) }) { job in
      let (index, curve) = curves[job]
      return Timed {
        posterior(of: curve, given: readings[index].evidence, of: readings[index].series)
      }
    }
    let problems = outcomes.compactMap {
      if case .failure(let error) = $0.value { error } else { nil }
    }
    guard problems.isEmpty else {
      // A curve that cannot be fitted is one mistake, however often the facts are read.
      var seen: Set<Diagnostic> = []
      throw DiagnosticError(problems.flatMap(\.diagnostics).filter { seen.insert($0).inserted })
    }
    let found = outcomes.compactMap { try? $0.value.get() }
    let last = file.time.to.endYear
    let analyses = try await parallel(found.count, finished: { meter.advance(1) }) { job in
      Timed { found[job].analysis(at: last) }
    }
    let fits = readings.indices.map { index in
      let own = curves.indices.filter { curves[$0].0 == index }
      let posteriors = own.map { found[$0] }
      let name = readings[index].series.name.value
      let weights = Timed {
        FutureStacking.weights(
          of: posteriors,
          random: RandomSource(seed: file.seed).part(RandomPurpose("weights/\(name)")))
      }
      let seconds = own.reduce(weights.seconds) {
        $0 + outcomes[$1].seconds + analyses[$1].seconds
      }
      return (
        fits: CurveFits(
          posteriors: posteriors, analyses: own.map { analyses[$0].value },
          weights: weights.value),
        seconds: seconds
      )
    }
    try Task.checkCancellation()
    return fits
  }

  func selection(of series: Series, in book: EvidenceBook) -> EvidenceSelection {
    book.select(
      subject: series.subject.value, metrics: series.metrics.map(\.value),
      item: series.item?.value, asOf: file.evidence.asOf.value)
  }

  /// The evidence of a series; without what its shares are of these do not count.
  func evidence(
    _ selection: EvidenceSelection, of series: Series, in book: EvidenceBook,
    sharing base: ShareBase? = nil
  ) throws -> SeriesEvidence {
    let hasWhole = series.whole.contains { $0.value != series.name.value }
    let shares = base == nil && hasWhole ? selection.shares.map(\.id) : []
    let definition = SeriesDefinition(
      metric: series.metrics[0].value, unit: file.units[series.name.value] ?? .one,
      bridges: series.bridges.map(\.levelBridge), launch: series.since?.value.startYear,
      kind: series.kind,
      ceiling: ceiling(of: series),
      beliefs: file.assumptions.filter { $0.series == series.name.value }.map(\.belief),
      shareBase: base, isPooled: series.isPooled)
    do throws(SeriesEvidenceError) {
      return try SeriesEvidence(selection.without(Set(shares)), of: definition, in: book)
    } catch {
      throw DiagnosticError(error.diagnostics(for: series))
    }
  }

  /// A fact about users of a month above a series of users of a day is a ceiling only through the
  /// share of them who come daily.
  func ceiling(of series: Series) -> LevelCeiling? {
    let unit = file.units[series.name.value] ?? .one
    switch series.ceiling?.value {
    case nil: return nil
    case .quantity(let quantity):
      let level = quantity.unit == .one ? quantity.value : quantity.converted(to: unit)?.value
      return level.map { .level($0) }
    case .fact(let id):
      guard let fact = book.fact(id), let value = fact.figure.value else { return nil }
      let isMonthly = fact.unit.window == .month && unit.window == .day
      return isMonthly ? .monthlyUsers(value) : .level(value)
    }
  }

  func posterior(
    of curve: Located<String>, given evidence: SeriesEvidence, of series: Series
  ) -> Result<EvidencePosterior, DiagnosticError> {
    guard let family = CurveCatalog.family(named: curve.value) else {
      return .failure(
        DiagnosticError([
          Diagnostic(.unknownCurve, "unknown curve '\(curve.value)'", at: curve.location)
        ]))
    }
    let random = RandomSource(seed: file.seed).part(
      RandomPurpose("posterior/\(series.name.value)/\(family.name)"))
    do throws(EvidencePosteriorError) {
      return .success(
        try EvidencePosterior(
          family, given: evidence, count: series.ownDraws(of: file.draws), random: random))
    } catch {
      return .failure(
        DiagnosticError([error.diagnostic(for: series, at: curve.location, in: book)]))
    }
  }
}

extension Bridge {
  /// The bridge as the inference understands it: a factor is above zero, so a normal's quantiles are
  /// taken as a lognormal's.
  fileprivate var levelBridge: LevelBridge {
    LevelBridge(metric: metric.value, p10: max(factor.tenths.low, 1e-6), p90: factor.tenths.high)
  }
}

extension Assumption {
  /// The belief as the inference understands it.
  var belief: CurveBelief {
    let quantity = CurveBelief.Quantity(named: parameter)
    let (p10, p90) = distribution.tenths
    let shape: CurveBelief.Shape =
      if case .lognormal = distribution {
        .lognormal(p10: p10, p90: p90)
      } else {
        .normal(p10: p10, p90: p90)
      }
    return CurveBelief(quantity, shape, because: because.plain)
  }
}
