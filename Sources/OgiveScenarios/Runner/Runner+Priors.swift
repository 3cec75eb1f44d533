internal import OgiveCurves
public import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// What the priors of a series' families let one expect before its facts are seen.
  ///
  /// - Returns: Each family's name with its predictions; nil where the file has no such series.
  /// - Throws: `DiagnosticError` for a series whose facts make no evidence.
  public func priorPredictives(
    of name: String
  ) async throws -> [(curve: String, prediction: PriorPredictive)]? {
    guard let series = file.series.first(where: { $0.name.value == name }) else { return nil }
    let evidence = try await priorEvidence(of: series)
    let random = RandomSource(seed: file.seed).part(RandomPurpose("prior/\(name)"))
    return try series.curves.compactMap { curve in
      guard let family = CurveCatalog.family(named: curve.value) else { return nil }
      let count = file.draws
      return (
        family.name, try PriorPredictive(family, of: evidence, count: count, random: random)
      )
    }
  }

  /// The facts that the priors of a series are measured by; where shares are among them, the other series
  /// are fitted first.
  private func priorEvidence(of series: Series) async throws -> SeriesEvidence {
    let selection = selection(of: series, in: book)
    let variant = EvidenceVariant.all(file.evidence.readings, in: book)[0]
    let whole = others(besides: series, in: selection)
    let readings = whole.isEmpty ? [] : try readings([variant]).readings
    guard let own = readings.first(where: { $0.series == series }) else {
      return try evidence(selection, of: series, in: book)
    }
    let others = readings.filter { other in own.whole.contains { $0.series == other.series } }
    return try sharing(own, among: try await fitted(others, in: others.map(step(of:)))).evidence
  }
}
