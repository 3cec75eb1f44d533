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
  public func count(below value: Double) -> Int { place { $0 < value } }

  /// How many draws lie at `value` or below.
  public func count(upTo value: Double) -> Int { place { $0 <= value } }

  /// The first place whose draw does not fulfil a condition that holds for a first part of them.
  private func place(_ isBefore: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

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
