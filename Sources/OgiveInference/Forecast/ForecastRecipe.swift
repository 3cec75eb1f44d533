internal import OgiveNumerics

/// The constants of ``PlainForecast``, found on development series and the same for every series.
///
/// ``standard`` is what every forecast uses; others show what each part of the recipe is worth.
public struct ForecastRecipe: Sendable, Hashable {
  /// How many of a particle's ``pathCount`` paths follow the family that saturates, so that both
  /// families together are pooled 60 : 40.
  public var saturatingPaths = 9
  /// The same where a ceiling is known: 80 : 20.
  public var saturatingPathsBelowCeiling = 12
  /// How much wider the priors on growth, room and shape are than the recipe's.
  public var priorWidth = 1.0
  /// Whether residuals remember each other.
  public var remembers = true
  /// The mean of the prior on how much louder residuals were one span ago, a logarithm.
  public var loudness = 0.8
  /// Half the width of that prior.
  public var loudnessSpread = 0.5
  /// The mean and the standard deviation of each path's doubt about growth, a factor's logarithm.
  public var doubt = 0.08
  public var doubtSpread = 0.2
  /// How the bands are stretched by rank, by the number of figures.
  public var stretches = RankStretch.standard
  /// The weight of a damped trend, by the least number of figures that it counts from.
  public var dampedTrendWeights = [Threshold(13, 0.3), Threshold(21, 0.5)]
  /// Whether draws are bent below a known ceiling.
  public var bends = true

  /// What every forecast uses.
  public static let standard = ForecastRecipe()

  /// The recipe with the values that ``standard`` has.
  public init() {}

  /// The paths of a particle, of both families together.
  public static let pathCount = 15

  /// The standard deviation of the prior on how far the curve lies from the last figure, a logarithm.
  static let levelSpread = 0.3
  /// How far the prior on growth, a logarithm, lies from the figures' own.
  static let slowdown = -0.5
  /// The mean of the prior on the logarithm of the room to grow, which has a standard deviation of one.
  static let logRoom = -0.3
  /// The mean and the standard deviation of the prior on Richards' shape, and where it lies.
  static let shape = (mean: 0.4, sd: 0.6, bounds: -0.97...4.0)
  /// The same of the logarithm of the power of power growth.
  static let logPower = (mean: 0.2, sd: 0.5)
  /// What the scale of the residuals is above, and the median of the rest; its logarithm has a standard
  /// deviation of one.
  static let leastScale = 0.003
  static let logScale = -2.7
  /// The median of the steps in which half of a departure is forgotten, likewise.
  static let logMemory = 1.7

  /// A median as people say it, from its logarithm.
  static func median(_ log: Double) -> Double { (100 * Double.exp(log)).rounded() / 100 }

  /// A value that holds from so many figures on.
  public struct Threshold: Sendable, Hashable {
    /// The least number of figures.
    public let count: Int
    public let value: Double

    /// `value` from `count` figures on.
    public init(_ count: Int, _ value: Double) {
      self.count = count
      self.value = value
    }
  }

  /// The weight of the damped trend for a forecast from so many figures.
  func dampedTrendWeight(for count: Int) -> Double {
    dampedTrendWeights.last { $0.count <= count }?.value ?? 0
  }

  /// The stretch for a forecast from so many figures.
  func stretch(for count: Int) -> RankStretch? {
    stretches.last { $0.least <= count }
  }
}
