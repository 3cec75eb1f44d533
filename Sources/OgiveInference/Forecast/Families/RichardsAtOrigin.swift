internal import OgiveNumerics

/// The Richards curve at the forecast's origin.
///
/// ```
/// ln f(u) = c + L - (1/nu) ln(1 + (e^(nu L) - 1) e^(-nu r u))      r = g / (1 - e^(-nu L))
/// ```
///
/// `L = ln(K / f(T))` is the room to grow: the capacity is 2.1 times today's level in the prior's
/// median, 1.2 to 14.4 times with probability 80%. `nu` is the shape: 1 is the logistic curve, 0 that
/// of Gompertz, below zero the growth slows sooner still. Within 0.02 of zero the limit
/// `c + L (1 - e^(-g u / L))` stands in. Source: Richards 1959, doi:10.1093/jxb/10.2.290.
struct RichardsAtOrigin<Scalar: GrowthScalar>: OriginCurve {
  static var name: String { "richards" }
  static var shapeCount: Int { 2 }

  /// Below this shape the limit stands in.
  private static var leastShape: Scalar { 0.02 }

  let room: Scalar
  let shape: Scalar
  private let level: Scalar
  /// `e^(decay u)` is what distinguishes one time from another.
  private let decay: Scalar
  private let excess: Scalar
  private let inverseShape: Scalar
  private let isLimit: Scalar

  @inline(__always)
  init(level c: Scalar, growth g: Scalar, shape z: (Scalar, Scalar)) {
    self.init(
      level: c, growth: g, room: Scalar.exp(z.0 + Scalar(ForecastRecipe.logRoom)),
      shape: Scalar(ForecastRecipe.shape.mean) + Scalar(ForecastRecipe.shape.sd) * z.1)
  }

  /// The curve of level `c`, growth `g`, room to grow `L` and shape `nu`.
  @inline(__always)
  init(level c: Scalar, growth g: Scalar, room: Scalar, shape: Scalar) {
    level = c
    self.room = room
    self.shape = shape
    let magnitude = Scalar.select(shape, lessThan: 0, then: -shape, else: shape)
    isLimit = Scalar.select(magnitude, lessThan: Self.leastShape, then: 1, else: 0)
    let usedShape = Scalar.select(0, lessThan: isLimit, then: Self.leastShape, else: shape)
    inverseShape = 1 / usedShape
    let saturation = Scalar.exp(usedShape * room)
    excess = saturation - 1
    let rate = g * saturation / excess
    decay = -Scalar.select(0, lessThan: isLimit, then: g / room, else: usedShape * rate)
  }

  @inline(__always)
  func log(at u: Scalar) -> Scalar {
    let remaining = Scalar.exp(decay * u)
    let richards = Scalar.log(1 + excess * remaining) * inverseShape
    let gap = Scalar.select(0, lessThan: isLimit, then: room * remaining, else: richards)
    return level + room - gap
  }

  @inline(__always)
  var support: Scalar {
    let none = Scalar(-.infinity)
    let inRoom = Scalar.select(
      room, lessThan: 1e-4, then: none, else: Scalar.select(30, lessThan: room, then: none, else: 0)
    )
    let bounds = ForecastRecipe.shape.bounds
    return Scalar.select(
      shape, lessThan: Scalar(bounds.lowerBound), then: none,
      else: Scalar.select(
        Scalar(bounds.upperBound), lessThan: shape, then: none, else: inRoom))
  }

  var logCapacity: Scalar? { level + room }
}
