/// Eight Monte Carlo draws side by side.
///
/// Lane arithmetic uses no fused multiply-add, so the bits do not depend on the machine's vector
/// width, and lane `i` of a result equals the `Double` evaluation of lane `i` of the arguments.
@frozen
public struct Draws8: Sendable, Equatable {
  /// The number of draws carried.
  public static let width = 8

  /// One draw a lane.
  public var lanes: SIMD8<Double>

  /// The draws in `lanes`.
  @inlinable public init(lanes: SIMD8<Double>) {
    self.lanes = lanes
  }
}
