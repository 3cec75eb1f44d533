extension NormalDistribution {
  /// The probability of a value below `z`, eight at a time; relative errors below 1e-13 down to
  /// `z = -37`, beyond which it is taken to be as small as there.
  public static func cumulative(_ z: Draws8) -> Draws8 {
    let tail = tail(size(of: z))
    return Draws8.select(z, lessThan: 0, then: tail, else: 1 - tail)
  }

  /// ``logDifference(lower:upper:)`` of eight intervals, to an absolute error of about 1e-12 where
  /// an interval is wider than 1e-3, however far out; infinite ends are allowed, and an empty interval
  /// is minus infinity or not a number.
  public static func logDifference(lower: Draws8, upper: Draws8) -> Draws8 {
    interval(lower: lower, upper: upper, parts: nil).logProbability
  }

  /// The logarithms of the probabilities of eight intervals, as ``logDifference(lower:upper:)``, and the
  /// points below which lie these parts of their probabilities; without parts the points mean nothing.
  public static func interval(
    lower: Draws8, upper: Draws8, parts: Draws8?
  ) -> (logProbability: Draws8, point: Draws8) {
    // The mirror image of an interval has the same probability: work below zero, where probabilities
    // are not all close to one.
    let a = Draws8.select(0, lessThan: lower, then: -upper, else: lower)
    let b = Draws8.select(0, lessThan: lower, then: -lower, else: upper)
    let isAround = Draws8.select(0, lessThan: b, then: 1, else: 0)
    let around = isAround.lanes.sum()
    guard parts != nil || around > 0 else { return (logOfTail(from: a, to: b), 0) }
    let tails = (tail(size(of: a)), tail(size(of: b)))
    var log = Draws8.log1p(-(tails.0 + tails.1))
    // Most often all eight intervals lie alike, and one of the two ways is enough.
    if around < Double(Draws8.width) {
      log = Draws8.select(0.5, lessThan: isAround, then: log, else: logOfTail(from: a, to: b))
    }
    guard let parts else { return (log, 0) }
    let isMirrored = Draws8.select(0, lessThan: lower, then: 1, else: 0)
    let share = Draws8.select(0.5, lessThan: isMirrored, then: 1 - parts, else: parts)
    let low = Draws8.select(a, lessThan: 0, then: tails.0, else: 1 - tails.0)
    let high = Draws8.select(b, lessThan: 0, then: tails.1, else: 1 - tails.1)
    let near = quantile(low + share * (high - low))
    let z = Draws8.select(b, lessThan: -8, then: farPoint(share, from: a, to: b), else: near)
    return (log, Draws8.select(0.5, lessThan: isMirrored, then: -z, else: z))
  }

  /// The point below which lies a share of an interval's probability, so far below zero that the density
  /// rises exponentially there.
  private static func farPoint(_ share: Draws8, from a: Draws8, to b: Draws8) -> Draws8 {
    let left = share + (1 - share) * Draws8.exp(b * (b - a))
    return b - Draws8.log(left) / b
  }

  /// The logarithms of the probabilities of intervals that end below zero.
  private static func logOfTail(from a: Draws8, to b: Draws8) -> Draws8 {
    let below = logTail(b.magnitude)
    return below + Draws8.log(-Draws8.expm1(logTail(a.magnitude) - below))
  }

  /// The quantiles of eight probabilities, which count as 2^-53 below it and as `1 - 2^-53` above.
  public static func quantile(_ p: Draws8) -> Draws8 {
    let (least, most) = (Draws8(0x1p-53), Draws8(1 - 0x1p-53))
    let raised = Draws8.select(p, lessThan: least, then: least, else: p)
    return centralQuantile(Draws8.select(most, lessThan: raised, then: most, else: raised))
  }

  /// The distance from zero, held where the tail is still a number.
  private static func size(of z: Draws8) -> Draws8 {
    let size = z.magnitude
    return Draws8.select(37, lessThan: size, then: 37, else: size)
  }

  /// The probability beyond `size`, which is not negative.
  private static func tail(_ size: Draws8) -> Draws8 {
    0.5 * Draws8.exp(-0.5 * size * size) * scaledErfc(size * Draws8(0x1.6a09e667f3bcdp-1))
  }

  private static func logTail(_ size: Draws8) -> Draws8 {
    Draws8.log(0.5 * scaledErfc(size * Draws8(0x1.6a09e667f3bcdp-1))) - 0.5 * size * size
  }

  private static func scaledErfc(_ x: Draws8) -> Draws8 {
    let isNear = Draws8.select(x, lessThan: 6, then: 1, else: 0)
    let near = Draws8.select(x, lessThan: 6, then: x, else: 6)
    let within = Elementary.erfcNumerator(near) / Elementary.erfcDenominator(near)
    guard isNear.lanes.sum() < Double(Draws8.width) else { return within }
    let far = Draws8.select(x, lessThan: 6, then: 6, else: x)
    let inverseSquare = 1 / (far * far)
    let inverseRootPi = Draws8(0x1.20dd750429b6dp-1)
    let beyond =
      inverseRootPi / far * Elementary.farErfcNumerator(inverseSquare)
      / Elementary.farErfcDenominator(inverseSquare)
    return Draws8.select(0.5, lessThan: isNear, then: within, else: beyond)
  }
}
