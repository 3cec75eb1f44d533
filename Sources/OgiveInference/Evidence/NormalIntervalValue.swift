internal import OgiveNumerics

/// An interval of the standard normal distribution in an arithmetic.
protocol NormalIntervalValue {
  associatedtype Number

  /// - Parameter isDrawnFrom: Whether points inside will be asked for, which otherwise mean nothing.
  init(lower: Number, upper: Number, isDrawnFrom: Bool)

  /// The logarithm of the probability of the interval.
  var logProbability: Number { get }

  /// The point below which lies a part, which is a constant, of the interval's probability.
  func point(below part: Number) -> Number
}

extension NormalInterval: NormalIntervalValue {}
