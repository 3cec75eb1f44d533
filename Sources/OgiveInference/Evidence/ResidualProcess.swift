internal import OgiveNumerics

/// What no three-parameter curve explains: a stationary Ornstein–Uhlenbeck process around the curve,
/// on the log scale, in years.
///
/// ```
/// cov(delta(u), delta(v)) = scale² 2^(-|u - v| / halfLife)
/// ```
///
/// A figure about a period sees the process averaged over that period; the covariances are the double
/// integrals of the kernel, in closed form.
/// Source: Uhlenbeck & Ornstein 1930, doi:10.1103/PhysRev.36.823.
public struct ResidualProcess: Sendable, Hashable {
  /// The standard deviation at any instant, on the log scale.
  public let scale: Double
  /// After how many years half of a departure is forgotten.
  public let halfLife: Double

  /// A process; both figures must be positive.
  public init(scale: Double, halfLife: Double) {
    precondition(
      scale > 0 && halfLife > 0, "a residual process needs a positive scale and half-life")
    self.scale = scale
    self.halfLife = halfLife
  }

  /// The rate at which departures decay, per year.
  var decay: Double { Double.log(2) / halfLife }

  /// The correlation of two instants `years` apart.
  public func correlation(years: Double) -> Double {
    Double.exp(-decay * abs(years))
  }

  /// The covariance of the process averaged over two stretches of time; a stretch of no length is an
  /// instant.
  public func covariance(_ a: Stretch, _ b: Stretch) -> Double {
    // A stretch much shorter than the memory is an instant to within rounding, and the closed form
    // below would lose its digits there.
    let shortest = 1e-4 / decay
    switch (a.length > shortest, b.length > shortest) {
    case (false, false):
      return scale * scale * correlation(years: a.middle - b.middle)
    case (true, false):
      return scale * scale * (slope(b.middle - a.start) - slope(b.middle - a.end)) / a.length
    case (false, true):
      return covariance(b, a)
    case (true, true):
      let integral =
        bend(a.end - b.start) - bend(a.start - b.start) - bend(a.end - b.end)
        + bend(a.start - b.end)
      return scale * scale * integral / (a.length * b.length)
    }
  }

  /// The odd antiderivative of the kernel: `slope' = 2^(-|x| / halfLife)`.
  private func slope(_ x: Double) -> Double {
    let magnitude = -Double.expm1(-decay * abs(x)) / decay
    return x < 0 ? -magnitude : magnitude
  }

  /// The even second antiderivative of the kernel, zero at zero.
  private func bend(_ x: Double) -> Double {
    (Double.expm1(-decay * abs(x)) + decay * abs(x)) / (decay * decay)
  }
}
