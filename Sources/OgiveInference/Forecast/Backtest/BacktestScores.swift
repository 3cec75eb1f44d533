/// The scores of a series over its origins, or of several series.
public struct BacktestScores: Sendable, Hashable {
  /// How many origins were evaluated.
  public let origins: Int
  /// Mean weighted interval score and ranked probability score of the logarithms.
  public let wis: Double
  public let crps: Double
  /// Mean absolute scaled error; nil where no origin has one.
  public let mase: Double?
  /// The shares of the figures inside the central 50 and 90% intervals.
  public let inside50: Double
  public let inside90: Double
  /// The weighted interval score beside that of each of ``Baselines/all``; nil where a baseline made
  /// no error.
  public let ratios: [Double?]

  /// The share of each baseline's score that is saved.
  public var skills: [Double?] { ratios.map { $0.map { 1 - $0 } } }

  /// The scores of one series: means over its origins.
  ///
  /// - Parameter evaluations: At least one.
  public init(of evaluations: [OriginEvaluation]) {
    origins = evaluations.count
    wis = Self.mean(evaluations.map(\.wis)) ?? .nan
    crps = Self.mean(evaluations.map(\.crps)) ?? .nan
    mase = Self.mean(evaluations.compactMap(\.mase))
    inside50 = Self.mean(evaluations.map(\.inside50)) ?? .nan
    inside90 = Self.mean(evaluations.map(\.inside90)) ?? .nan
    ratios = Baselines.all.indices.map { index in
      try? RelativeSkill().ratio(
        evaluations.map(\.wis), baseline: evaluations.map { $0.baselineWIS[index] })
    }
  }

  /// The scores of several series, each counting alike: means, of ratios the geometric one.
  ///
  /// - Parameter series: At least one.
  public init(pooling series: [BacktestScores]) {
    origins = series.reduce(0) { $0 + $1.origins }
    wis = Self.mean(series.map(\.wis)) ?? .nan
    crps = Self.mean(series.map(\.crps)) ?? .nan
    mase = Self.mean(series.compactMap(\.mase))
    inside50 = Self.mean(series.map(\.inside50)) ?? .nan
    inside90 = Self.mean(series.map(\.inside90)) ?? .nan
    ratios = Baselines.all.indices.map { index in
      try? RelativeSkill().geometricMean(series.compactMap { $0.ratios[index] })
    }
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
