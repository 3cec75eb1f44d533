extension NormalDistribution {
  /// The probability of a value below `z`, eight at a time; relative errors below 1e-13 down to
  /// `z = -37`, beyond which it is about as small as there.
  public static func cumulative(_ z: Draws8) -> Draws8 {
    let tail = tail(z, scaledTail(beyond: z))
    return Draws8.select(z, lessThan: 0, then: tail, else: 1 - tail)
  }

  /// ``logDifference(lower:upper:)`` of eight intervals, to an absolute error of about 1e-12 where
  /// an interval is wider than 1e-3, however far out; infinite ends are allowed, and an empty interval
  /// is minus infinity or not a number.
  public static func logDifference(lower: Draws8, upper: Draws8) -> Draws8 {
    NormalInterval(lower: lower, upper: upper, isDrawnFrom: false).logProbability
  }

  /// The quantiles of eight probabilities, which count as 2^-53 below it and as `1 - 2^-53` above.
  public static func quantile(_ p: Draws8) -> Draws8 {
    let (least, most) = (Draws8(0x1p-53), Draws8(1 - 0x1p-53))
    let raised = Draws8.select(p, lessThan: least, then: least, else: p)
    return centralQuantile(Draws8.select(most, lessThan: raised, then: most, else: raised))
  }

  /// The probability farther from zero than `z` on its side, from that times `e^(z²/2)`.
  static func tail(_ z: Draws8, _ scaled: Draws8) -> Draws8 {
    let distance = z.magnitude
    // Beyond this the tail is no longer a number.
    let size = Draws8.select(37, lessThan: distance, then: 37, else: distance)
    return Draws8.exp(-0.5 * size * size) * scaled
  }

  /// The probability farther from zero than `z` on its side, times `e^(z²/2)`.
  static func scaledTail(beyond z: Draws8) -> Draws8 {
    0.5 * scaledErfc(z.magnitude * Draws8(rootHalf))
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
