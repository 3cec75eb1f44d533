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
  ) throws -> [(curve: String, prediction: PriorPredictive)]? {
    guard let series = file.series.first(where: { $0.name.value == name }) else { return nil }
    let evidence = try evidence(selection(of: series, in: book), of: series, in: book)
    let random = RandomSource(seed: file.seed).part(RandomPurpose("prior/\(name)"))
    return try series.curves.compactMap { curve in
      guard let family = CurveCatalog.family(named: curve.value) else { return nil }
      let count = file.draws
      return (
        family.name, try PriorPredictive(family, of: evidence, count: count, random: random)
      )
    }
  }
}
