public import OgiveCurves
public import OgiveInference
public import OgiveText

extension DataSeries {
  /// How many figures of one series can be fitted by all families in about a minute.
  public static let mostFigures = 5_000

  /// Fits `families` to the series by least squares.
  ///
  /// - Parameters:
  ///   - kind: What the figures are.
  ///   - settings: What is held, bound and made small.
  ///   - shape: A loss whose scale the figures tell; nil for the one of `settings`.
  /// - Throws: Where the figures are more than ``mostFigures``, make no series of this kind, or are no
  ///   levels that a growth curve has, or where none of the families can be fitted: at the figure that is
  ///   to blame.
  public func comparison(
    of families: [any CurveFamily], kind: PlainSeries.Kind, settings: FitSettings = FitSettings(),
    loss shape: RobustLoss.Shape? = nil
  ) throws(DiagnosticError) -> FitComparison {
    if let problem = tooManyFigures ?? (kind == .cumulative ? levelProblem : nil) {
      throw DiagnosticError([problem])
    }
    let series = try plainSeries(kind)
    let comparison =
      shape.map { FitComparison(of: families, to: series, settings: settings, loss: $0) }
      ?? FitComparison(of: families, to: series, settings: settings)
    guard comparison.entries.isEmpty else { return comparison }
    throw DiagnosticError(reasons(comparison.notFitted))
  }

  private var owner: String { name.map { "'\($0)'" } ?? "the series" }

  private var tooManyFigures: Diagnostic? {
    guard values.count > Self.mostFigures else { return nil }
    return Diagnostic(
      .tooManyFacts,
      "\(owner) has \(values.count) figures, more than the \(Self.mostFigures) that can be fitted",
      at: places[Self.mostFigures],
      notes: ["take one figure a week, a month or a quarter: a growth curve needs no more"])
  }

  /// What no growth curve can follow: a level below zero, or none above it.
  private var levelProblem: Diagnostic? {
    if let place = zip(values, places).first(where: { $0.0 < 0 })?.1 {
      return Diagnostic(
        .valueNotPositive, "a level below zero", at: place,
        notes: ["growth curves are positive; with --flow figures are what was added in each period"]
      )
    }
    guard !values.contains(where: { $0 > 0 }), let place = places.last else { return nil }
    return Diagnostic(.valueNotPositive, "no figure of \(owner) is above zero", at: place)
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
    return [
      Diagnostic(
        .tooFewFacts, "\(count) too few to fit \(owner)", at: places.last,
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
