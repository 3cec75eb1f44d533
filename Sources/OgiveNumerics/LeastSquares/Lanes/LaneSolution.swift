/// Where eight least-squares solves ended.
public struct LaneSolution: Sendable {
  /// The parameters.
  public let parameters: [Draws8]
  /// The sums of squared residuals.
  public let residualSumOfSquares: Draws8
  /// Which lanes settled on a minimum; the others need a solver with more patience.
  public let isSettled: SIMDMask<SIMD8<Int64>>
  /// Linearisations of all lanes together.
  public let evaluations: Int
}
