import OgiveNumerics

/// A forecast as equally likely draws.
public struct DrawForecast: Sendable, Hashable {
  /// The draws, ascending.
  public let sorted: [Double]

  /// The forecast of `draws`, in any order; a single one is a point forecast.
  ///
  /// - Throws: ``ScoreError/empty`` or ``ScoreError/notFinite``.
  public init(_ draws: [Double]) throws(ScoreError) {
    guard !draws.isEmpty else { throw .empty }
    guard draws.allSatisfy(\.isFinite) else { throw .notFinite }
    sorted = draws.sorted()
  }

  private init(ascending: [Double]) {
    sorted = ascending
  }

  /// How many draws there are.
  public var count: Int { sorted.count }

  /// How many draws lie below `value`.
  public func count(below value: Double) -> Int { sorted.end(ofPrefixWhere: { $0 < value }) }

  /// How many draws lie at `value` or below.
  public func count(upTo value: Double) -> Int { sorted.end(ofPrefixWhere: { $0 <= value }) }

  /// The quantiles at `levels`, by definition 7 of Hyndman and Fan as in ``Quantile``.
  ///
  /// - Throws: As ``QuantileForecast/init(levels:values:)``.
  public func quantiles(_ levels: [Double]) throws(ScoreError) -> QuantileForecast {
    try QuantileForecast(
      levels: levels, values: Quantile.values(of: sorted, levels: levels))
  }

  /// The same forecast on another scale.
  ///
  /// - Throws: ``ScoreError/notPositive(_:)`` where a draw has no logarithm.
  public func on(_ scale: ScoreScale) throws(ScoreError) -> DrawForecast {
    scale == .natural ? self : DrawForecast(ascending: try scale.values(sorted))
  }
}
