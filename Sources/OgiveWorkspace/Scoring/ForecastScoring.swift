public import OgiveInference
public import OgiveText

/// Forecasts held against what came true.
public struct ForecastScoring: Sendable {
  /// The scored forecasts on one scale.
  public struct Scale: Sendable {
    /// The scale.
    public let scale: ScoreScale
    /// The forecasts, in the order of their file.
    public let forecasts: [ScoredForecast]
  }

  /// What was scored, scale by scale.
  public let scales: [Scale]
  /// The columns of the file that tell its forecasts apart.
  public let columns: [ForecastColumn]
  /// Whether skill was measured against a baseline.
  public let hasBaseline: Bool
  /// What was left out.
  public let warnings: [Diagnostic]

  /// Scores `file` against `actuals`, and against `baseline` where there is one.
  ///
  /// - Throws: `E604` where no forecast has a figure, `E107` where a figure does not say which of
  ///   several targets it is of, and at its place what has no logarithm.
  public init(
    _ file: ForecastFile, actuals: ActualsFile, baseline: ForecastFile?, on scales: [ScoreScale]
  ) throws(DiagnosticError) {
    let match = try actuals.match(file.forecasts)
    let pairs = match.pairs
    guard !pairs.isEmpty else {
      throw DiagnosticError(
        match.warnings + [
          Diagnostic(
            .nothingToScore,
            "none of the \(file.forecasts.count) forecasts of '\(file.path)' has a figure", at: nil,
            notes: ["they are joined by location, target and the last day of the period"])
        ])
    }
    let others = try baseline.map { other throws(DiagnosticError) in
      try BaselineOutlooks(other, sharing: file.columns)
    }
    self.scales = try Self.scored(pairs, others, on: scales)
    columns = file.columns
    hasBaseline = baseline != nil
    let unmatched = file.forecasts.count - pairs.count
    let bare = others.map { others in pairs.count { others[$0.forecast.key] == nil } } ?? 0
    warnings =
      file.warnings + match.warnings
      + Self.warnings(of: unmatched, "'\(file.path)'", "have no figure yet and are left out")
      + Self.warnings(
        of: bare, "'\(baseline?.path ?? "")'", "are not in the baseline and do not count for skill")
  }

  private static func scored(
    _ pairs: [(forecast: FileForecast, figure: ActualsFile.Figure)], _ baseline: BaselineOutlooks?,
    on scales: [ScoreScale]
  ) throws(DiagnosticError) -> [Scale] {
    var problems: [Diagnostic] = []
    let scored = scales.map { scale in
      let forecasts = pairs.compactMap { forecast, figure -> ScoredForecast? in
        do throws(ScoreError) {
          let other = try baseline?[forecast.key].map { outlook throws(ScoreError) in
            try ScoreLine(outlook, observed: figure.value, on: scale)
          }
          return ScoredForecast(
            key: forecast.key,
            line: try ScoreLine(forecast.outlook, observed: figure.value, on: scale),
            baseline: other?[.wis])
        } catch {
          let place = figure.value > 0 ? forecast.place : figure.place
          problems.append(Diagnostic(error.code, error.sentence, at: place))
          return nil
        }
      }
      return Scale(scale: scale, forecasts: forecasts)
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return scored
  }

  private static func warnings(of count: Int, _ file: String, _ what: String) -> [Diagnostic] {
    count == 0
      ? []
      : [
        Diagnostic(
          .leftUnscored, "\(file): \(count) forecasts \(what)", at: nil, severity: .warning)
      ]
  }
}
