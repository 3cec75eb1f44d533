public import OgiveInference
internal import OgiveScenarios
public import OgiveText

/// A rolling-origin evaluation that can be made of a series.
public struct PlannedBacktest: Sendable {
  /// The series' name.
  public let series: String
  /// The evaluation.
  public let rolling: RollingOrigin
  /// What was left out.
  public let warnings: [Diagnostic]

  fileprivate let place: SourceLocation?

  /// The scores from the first `known` figures.
  ///
  /// - Throws: Where they cannot be forecast or scored.
  public func evaluation(known: Int) throws(DiagnosticError) -> OriginEvaluation {
    do {
      return try rolling.evaluation(known: known)
    } catch {
      switch error {
      case .forecast(let error):
        throw DiagnosticError([error.diagnostic(of: series, at: place)])
      case .score(let error):
        throw DiagnosticError([
          Diagnostic(.noLogarithm, "'\(series)' cannot be scored: \(error.sentence)", at: place)
        ])
      }
    }
  }
}

extension DataSeries {
  /// The rolling-origin evaluation of the series, called `name` where the file gives it none.
  ///
  /// - Parameter reach: How far each forecast reaches; nil for as far as the known figures reach back.
  /// - Throws: Where it has too few figures to forecast one from the others.
  public func backtest(
    unnamed name: String, ceiling: Double?, seed: UInt64, reach: ForecastRequest.Horizon?
  ) throws(DiagnosticError) -> PlannedBacktest {
    let name = self.name ?? name
    let figures = KnownFigures(of: self)
    let place = figures.places.last ?? places.last
    let history = try figures.history(of: name, ceiling: ceiling, at: place)
    let rolling = RollingOrigin(
      of: history, series: name, seed: seed, reach: reach.map(Self.reach) ?? .span)
    guard !rolling.knownCounts.isEmpty else {
      throw DiagnosticError([
        Diagnostic(
          .tooFewFacts, "no figure of '\(name)' can be forecast from earlier ones",
          at: place,
          notes: ["a backtest needs \(ForecastHistory.leastCount + 1) figures above zero"])
      ])
    }
    return PlannedBacktest(
      series: name, rolling: rolling, warnings: figures.warnings, place: place)
  }

  private static func reach(_ horizon: ForecastRequest.Horizon) -> RollingOrigin.Reach {
    switch horizon {
    case .steps(let count): .figures(count)
    case .time(let amount): .time(amount.years)
    }
  }
}
