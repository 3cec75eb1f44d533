internal import OgiveNumerics

/// A growth curve written at the forecast's origin, for eight draws side by side or one number.
///
/// `c` is the logarithm of the curve's level at the origin over the last figure, `g` the logarithmic
/// growth rate there, per span of the figures. Time is counted in spans after the origin.
protocol OriginCurve<Scalar>: Sendable {
  associatedtype Scalar: GrowthScalar
  /// The name that random numbers and tables know the family by.
  static var name: String { get }
  /// How many coordinates the shape takes, one or two.
  static var shapeCount: Int { get }
  /// The curve of level `c` and growth `g`, its shape at standard normal coordinates: a family with
  /// one shape parameter reads the first.
  init(level c: Scalar, growth g: Scalar, shape: (Scalar, Scalar))
  /// `ln f(u) / y_n` at `u` spans; not a number or infinite where the curve has no level there.
  func log(at u: Scalar) -> Scalar
  /// Zero where the shape is within its bounds, else minus infinity.
  var support: Scalar { get }
  /// The logarithm of the level approached, over the last figure; nil for a family that never
  /// saturates.
  var logCapacity: Scalar? { get }
}
