/// Eight intervals of the standard normal distribution: their probabilities, and the points inside them.
public struct NormalInterval: Sendable {
  /// The logarithms of the probabilities, to an absolute error of about 1e-12 where an interval is wider
  /// than 1e-3, however far out; infinite ends are allowed, and an empty interval is minus infinity or not
  /// a number.
  public let logProbability: Draws8

  /// The mirror image of an interval has the same probability: all is worked out below zero, where
  /// probabilities are not all close to one.
  private let isMirrored: Draws8
  private let lower: Draws8
  private let upper: Draws8
  /// The probabilities below both ends.
  private let below: (Draws8, Draws8)

  /// - Parameter isDrawnFrom: Whether points inside will be asked for, which otherwise mean nothing.
  public init(lower: Draws8, upper: Draws8, isDrawnFrom: Bool) {
    isMirrored = Draws8.select(0, lessThan: lower, then: 1, else: 0)
    let a = Draws8.select(0, lessThan: lower, then: -upper, else: lower)
    let b = Draws8.select(0, lessThan: lower, then: -lower, else: upper)
    (self.lower, self.upper) = (a, b)
    let scaled = (
      NormalDistribution.scaledTail(beyond: a), NormalDistribution.scaledTail(beyond: b)
    )
    let isAround = Draws8.select(0, lessThan: b, then: 1, else: 0)
    let around = isAround.lanes.sum()
    guard isDrawnFrom || around > 0 else {
      logProbability = Self.logOfTail(from: a, to: b, scaled)
      below = (0, 0)
      return
    }
    let tails = (NormalDistribution.tail(a, scaled.0), NormalDistribution.tail(b, scaled.1))
    below = (
      Draws8.select(a, lessThan: 0, then: tails.0, else: 1 - tails.0),
      Draws8.select(b, lessThan: 0, then: tails.1, else: 1 - tails.1)
    )
    // Most often all eight intervals lie alike, and one of the two ways is enough.
    guard around > 0 else {
      logProbability = Self.logOfTail(from: a, to: b, scaled)
      return
    }
    let log = Draws8.log1p(-(tails.0 + tails.1))
    guard around < Double(Draws8.width) else {
      logProbability = log
      return
    }
    logProbability = Draws8.select(
      0.5, lessThan: isAround, then: log, else: Self.logOfTail(from: a, to: b, scaled))
  }

  /// The logarithms of the probabilities of intervals that end below zero, from the scaled tails at both
  /// ends.
  private static func logOfTail(
    from a: Draws8, to b: Draws8, _ scaled: (Draws8, Draws8)
  ) -> Draws8 {
    let fall = Draws8.exp(0.5 * (b - a) * (b + a))
    return Draws8.log(scaled.1 - fall * scaled.0) - 0.5 * b * b
  }

  /// The points below which lies a part of each interval's probability.
  public func point(below part: Draws8) -> Draws8 {
    let share = Draws8.select(0.5, lessThan: isMirrored, then: 1 - part, else: part)
    var z = NormalDistribution.quantile(below.0 + share * (below.1 - below.0))
    let isFar = Draws8.select(upper, lessThan: -8, then: 1, else: 0)
    if isFar.lanes.sum() > 0 {
      z = Draws8.select(0.5, lessThan: isFar, then: farPoint(share), else: z)
    }
    return Draws8.select(0.5, lessThan: isMirrored, then: -z, else: z)
  }

  /// The point below which lies a share of an interval's probability, so far below zero that the density
  /// rises exponentially there.
  private func farPoint(_ share: Draws8) -> Draws8 {
    let left = share + (1 - share) * Draws8.exp(upper * (upper - lower))
    return upper - Draws8.log(left) / upper
  }
}
