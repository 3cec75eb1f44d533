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
    // The mirror image of an interval has the same probability: work below zero.
    let a = Draws8.select(0, lessThan: lower, then: -upper, else: lower)
    let b = Draws8.select(0, lessThan: lower, then: -lower, else: upper)
    let around = Draws8.log1p(-(tail(size(of: a)) + tail(size(of: b))))
    let below = logTail(b.magnitude)
    let beside = below + Draws8.log(-Draws8.expm1(logTail(a.magnitude) - below))
    let isAround = Draws8.select(0, lessThan: b, then: 1, else: 0)
    return Draws8.select(0.5, lessThan: isAround, then: around, else: beside)
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
    let near = Draws8.select(x, lessThan: 6, then: x, else: 6)
    let far = Draws8.select(x, lessThan: 6, then: 6, else: x)
    let inverseSquare = 1 / (far * far)
    let inverseRootPi = Draws8(0x1.20dd750429b6dp-1)
    let beyond =
      inverseRootPi / far * Elementary.farErfcNumerator(inverseSquare)
      / Elementary.farErfcDenominator(inverseSquare)
    let within = Elementary.erfcNumerator(near) / Elementary.erfcDenominator(near)
    return Draws8.select(x, lessThan: 6, then: within, else: beyond)
  }
}
