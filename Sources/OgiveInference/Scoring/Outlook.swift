/// A forecast of one figure as a file has it: by quantiles, by draws or by both.
public struct Outlook: Sendable, Hashable {
  /// The quantiles; where only draws were given, theirs at ``levels``.
  public let quantiles: QuantileForecast
  /// The draws; nil where there are none.
  public let draws: DrawForecast?

  /// The levels whose quantiles stand for draws: the 23 of the forecast hubs.
  public static let levels = [0.01, 0.025] + (1...19).map { Double($0) / 20 } + [0.975, 0.99]

  /// The forecast by `quantiles`, and by `draws` where there are any.
  ///
  /// - Throws: ``ScoreError/asymmetricLevels(missing:)`` where the levels form no central intervals.
  public init(quantiles: QuantileForecast, draws: DrawForecast? = nil) throws(ScoreError) {
    _ = try quantiles.centralIntervals()
    self.quantiles = quantiles
    self.draws = draws
  }

  /// The forecast by `draws` alone.
  public init(draws: DrawForecast) throws(ScoreError) {
    self.draws = draws
    quantiles = try draws.quantiles(Self.levels)
  }
}
