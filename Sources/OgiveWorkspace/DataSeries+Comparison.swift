public import OgiveCurves
public import OgiveInference
public import OgiveText

extension DataSeries {
  /// Fits `families` to the series by least squares.
  ///
  /// - Parameters:
  ///   - kind: What the figures are.
  ///   - settings: What is held, bound and made small.
  ///   - shape: A loss whose scale the figures tell; nil for the one of `settings`.
  /// - Throws: Where the figures make no series of this kind, or none of the families can be fitted:
  ///   at the figure that is to blame.
  public func comparison(
    of families: [any CurveFamily], kind: PlainSeries.Kind, settings: FitSettings = FitSettings(),
    loss shape: RobustLoss.Shape? = nil
  ) throws(DiagnosticError) -> FitComparison {
    let series = try plainSeries(kind)
    let comparison =
      shape.map { FitComparison(of: families, to: series, settings: settings, loss: $0) }
      ?? FitComparison(of: families, to: series, settings: settings)
    guard comparison.entries.isEmpty else { return comparison }
    throw DiagnosticError(reasons(comparison.notFitted))
  }

  private func plainSeries(_ kind: PlainSeries.Kind) throws(DiagnosticError) -> PlainSeries {
    do {
      return try PlainSeries(times: times, values: values, kind: kind)
    } catch {
      throw DiagnosticError([
        Diagnostic(
          error.code, error.sentence, at: place(of: error), notes: kind == .flow ? flowNotes : [])
      ])
    }
  }

  private var flowNotes: [String] {
    ["with --flow each figure is the sum of one period, and the periods follow each other"]
  }

  /// Why no family could be fitted: too few figures once for all, anything else family by family.
  private func reasons(_ families: [UnfittedFamily]) -> [Diagnostic] {
    let needs = families.compactMap { family in
      if case .tooFewFigures(_, let needed) = family.error { needed } else { nil }
    }
    guard let least = needs.min(), needs.count == families.count else {
      return families.map {
        Diagnostic($0.error.code, "\($0.family.name): \($0.error.sentence)", at: places.last)
      }
    }
    let count = values.count == 1 ? "one figure is" : "\(values.count) figures are"
    let of = name.map { " of '\($0)'" } ?? ""
    return [
      Diagnostic(
        .tooFewFacts, "\(count) too few to fit\(of)", at: places.last,
        notes: ["\(least) are the least, and more are needed to judge the fit"])
    ]
  }

  private func place(of error: LeastSquaresFitError) -> SourceLocation? {
    switch error {
    case .unusableFigure(let index), .unorderedFlow(let index), .unevenFlow(let index):
      places.indices.contains(index) ? places[index] : places.last
    default: places.last
    }
  }
}

extension LeastSquaresFitError {
  /// The code that people look up.
  fileprivate var code: DiagnosticCode {
    switch self {
    case .tooFewFigures, .nothingToFind, .unequalCounts: .tooFewFacts
    case .unorderedFlow, .unevenFlow: .unevenPeriods
    case .unknownParameter: .unknownParameter
    case .unusableFigure, .fixedOutOfBounds, .emptyBounds: .valueOutOfRange
    case .noStart, .solver: .curveDoesNotApply
    }
  }
}
