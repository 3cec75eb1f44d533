internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveText

extension Runner {
  /// Every series with its facts and its fitted curves.
  ///
  /// - Throws: `DiagnosticError` with everything that cannot be fitted, at its place.
  func fittedSeries() async throws -> [FittedSeries] {
    let curves = file.series.flatMap { series in series.curves.map { (series, $0) } }
    let evidences = try file.series.map { try evidence(of: $0) }
    let outcomes = await Parallel.map(curves.count, threads: threads) { index in
      let (series, curve) = curves[index]
      let place = file.series.firstIndex { $0.name == series.name } ?? 0
      return fit(curve, to: evidences[place].1, of: series)
    }
    let problems = outcomes.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    guard problems.isEmpty else { throw DiagnosticError(problems.flatMap(\.diagnostics)) }
    let fits = outcomes.compactMap { try? $0.get() }
    var next = 0
    return zip(file.series, evidences).map { series, found in
      defer { next += series.curves.count }
      return FittedSeries(
        series: series, unit: file.units[series.name.value] ?? .one, selection: found.0,
        fits: Array(fits[next..<(next + series.curves.count)]))
    }
  }

  private func evidence(
    of series: Series
  ) throws -> (EvidenceSelection, SeriesEvidence) {
    let selection = book.select(
      subject: series.subject.value, metrics: series.metrics.map(\.value),
      item: series.item?.value, asOf: file.evidence.asOf.value)
    let definition = SeriesDefinition(
      metric: series.metrics[0].value, unit: file.units[series.name.value] ?? .one,
      bridges: series.bridges.map(\.levelBridge), launch: series.since?.value.startYear,
      ceiling: ceiling(of: series))
    do throws(SeriesEvidenceError) {
      return (selection, try SeriesEvidence(selection, of: definition, in: book))
    } catch {
      throw DiagnosticError(error.diagnostics(for: series))
    }
  }

  /// A fact about users of a month above a series of users of a day is a ceiling only through the
  /// share of them who come daily.
  private func ceiling(of series: Series) -> LevelCeiling? {
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

  private func fit(
    _ curve: Located<String>, to evidence: SeriesEvidence, of series: Series
  ) -> Result<EvidenceFit, DiagnosticError> {
    guard let family = CurveCatalog.family(named: curve.value) else {
      return .failure(
        DiagnosticError([
          Diagnostic(.unknownCurve, "unknown curve '\(curve.value)'", at: curve.location)
        ]))
    }
    do throws(EvidenceFitError) {
      return .success(try EvidenceFit(family, to: evidence))
    } catch {
      return .failure(DiagnosticError([error.diagnostic(for: series, at: curve.location)]))
    }
  }
}

extension Bridge {
  /// The bridge as the inference understands it.
  fileprivate var levelBridge: LevelBridge {
    switch factor {
    case .lognormal(let p10, let p90): LevelBridge(metric: metric.value, p10: p10, p90: p90)
    }
  }
}
