/// The mean absolute scaled error: forecast errors beside those of the naive forecast on the figures
/// that were known.
///
/// ```
/// MASE = mean |eₜ| / mean |yₜ - yₜ₋ₛ|
/// ```
///
/// Below 1, the forecasts erred less than the last figure (or, with a season of s steps, the last season)
/// did one step ahead in the past. Hyndman & Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001.
public struct ScaledError: RelativeScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "mase", summary: "absolute error beside the naive forecast's in the past",
      direction: .smaller, unit: .none, isProper: true,
      source: "doi:10.1016/j.ijforecast.2006.03.001")
  }

  /// The mean absolute error beside that of the `baseline`; signs do not matter.
  ///
  /// - Throws: ``ScoreError/empty``, ``ScoreError/notFinite``, or ``ScoreError/perfectBaseline`` where
  ///   the baseline made no error.
  public func score(_ errors: [Double], baseline: [Double]) throws(ScoreError) -> Double {
    let scale = try Self.meanMagnitude(baseline)
    let error = try Self.meanMagnitude(errors)
    guard scale > 0 else { throw .perfectBaseline }
    return error / scale
  }

  /// The same from the figures that were `known`, in order of time, naive by `season` steps.
  ///
  /// - Throws: As ``score(_:baseline:)``; ``ScoreError/perfectBaseline`` for figures that are all equal,
  ///   ``ScoreError/empty`` where they are fewer than `season + 1`.
  public func score(
    _ errors: [Double], known: [Double], season: Int = 1
  ) throws(ScoreError) -> Double {
    guard season >= 1 else { throw .outOfRange(Double(season)) }
    return try score(errors, baseline: zip(known.dropFirst(season), known).map { $0 - $1 })
  }

  private static func meanMagnitude(_ values: [Double]) throws(ScoreError) -> Double {
    guard !values.isEmpty else { throw .empty }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    return values.reduce(0) { $0 + $1.magnitude } / Double(values.count)
  }
}
