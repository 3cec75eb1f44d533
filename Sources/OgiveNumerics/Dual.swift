/// A value with its derivatives by up to eight parameters: forward-mode differentiation.
///
/// Arithmetic follows the chain rule exactly, so a Jacobian costs one evaluation of the formula and
/// has no step size. A derivative that does not exist (`log` at zero) is infinite or not a number,
/// as the formula's own limit says.
@frozen
public struct Dual: Sendable, Equatable {
  /// The number of derivatives carried.
  public static let width = 8

  /// The value.
  public var value: Double
  /// The derivative by each parameter.
  public var derivatives: SIMD8<Double>

  /// A value with the given derivatives.
  @inlinable public init(value: Double, derivatives: SIMD8<Double>) {
    self.value = value
    self.derivatives = derivatives
  }

  /// The parameter with index `parameter` (0 to 7): its derivative by itself is one.
  @inlinable public init(_ value: Double, parameter: Int) {
    self.value = value
    derivatives = .zero
    derivatives[parameter] = 1
  }
}
