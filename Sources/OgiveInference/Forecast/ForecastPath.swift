internal import OgiveNumerics

/// One explanation of a series: a curve and the residual process around it, for eight draws side by
/// side.
///
/// The residuals `l_i - ln f(u_i)` are an Ornstein–Uhlenbeck process of standard deviation
/// `s e^(-lam u)`, louder in the past for `lam > 0`, that forgets half of a departure in `h` steps.
struct ForecastPath<Curve: OriginCurve>: Sendable {
  typealias Scalar = Curve.Scalar

  /// How many standard normal coordinates determine a path.
  static var coordinateCount: Int { 5 + Curve.shapeCount }

  let curve: Curve
  /// `c`, the logarithm of the curve at the origin over the last figure.
  let level: Scalar
  /// `s`, the standard deviation at the origin, on the log scale.
  let scale: Scalar
  /// `-ln 2 / (h step)`: a departure keeps `e^(forgetting d)` over `d` spans.
  let forgetting: Scalar
  /// `lam`, per span.
  let loudness: Scalar

  /// The path at standard normal coordinates: level, growth, scale, memory, loudness, shape.
  @inline(__always)
  init(at z: (Int) -> Scalar, in history: ForecastHistory, recipe: ForecastRecipe) {
    let width = Scalar(recipe.priorWidth)
    level = Scalar(ForecastRecipe.levelSpread) * z(0)
    let growth = Scalar.exp(
      Scalar(Double.log(history.growth) + ForecastRecipe.slowdown) + width * z(1))
    scale = Scalar(ForecastRecipe.leastScale) + Scalar.exp(z(2) + Scalar(ForecastRecipe.logScale))
    let steps = Scalar.exp(Scalar(ForecastRecipe.logMemory) + z(3))
    let memory = recipe.remembers ? -Double.log(2) / history.step : -1e9
    forgetting = Scalar(memory) / steps
    loudness = Scalar(recipe.loudness) + Scalar(recipe.loudnessSpread) * z(4)
    curve = Curve(
      level: level, growth: growth,
      shape: (width * z(5), Curve.shapeCount > 1 ? width * z(6) : 0))
  }

  /// The share of a departure that is left after `spans`.
  @inline(__always)
  func kept(after spans: Scalar) -> Scalar { Scalar.exp(forgetting * spans) }
}
