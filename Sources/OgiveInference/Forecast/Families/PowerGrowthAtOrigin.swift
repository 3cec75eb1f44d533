internal import OgiveNumerics

/// Power growth at the forecast's origin, which slows but never saturates.
///
/// ```
/// ln f(u) = c + p ln(1 + g u / p)
/// ```
///
/// A power `p` of time since a launch `p / g` spans before the origin; exponential growth for large
/// `p`. Before the launch it has no level.
struct PowerGrowthAtOrigin<Scalar: GrowthScalar>: OriginCurve {
  static var name: String { "power" }
  static var shapeCount: Int { 1 }

  private let level: Scalar
  private let power: Scalar
  private let rate: Scalar

  @inline(__always)
  init(level c: Scalar, growth g: Scalar, shape z: (Scalar, Scalar)) {
    let (mean, sd) = ForecastRecipe.logPower
    self.init(level: c, growth: g, power: Scalar.exp(Scalar(mean) + Scalar(sd) * z.0))
  }

  /// The curve of level `c`, growth `g` and power `p`.
  @inline(__always)
  init(level c: Scalar, growth g: Scalar, power: Scalar) {
    level = c
    self.power = power
    rate = g / power
  }

  @inline(__always)
  func log(at u: Scalar) -> Scalar { level + power * Scalar.log(1 + rate * u) }

  @inline(__always)
  var support: Scalar { 0 }

  var logCapacity: Scalar? { nil }
}
