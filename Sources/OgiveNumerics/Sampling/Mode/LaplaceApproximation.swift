/// The normal distribution with a log density's mode and curvature: Laplace's approximation.
///
/// Tierney and Kadane 1986, doi:10.1080/01621459.1986.10478240.
public struct LaplaceApproximation: Sendable {
  /// The mode.
  public let mode: Mode
  /// The rows of the covariance: the inverse of the negative Hessian.
  public let covariance: [Double]
  /// Whether the negative Hessian was not positive definite, so that its diagonal was raised: the
  /// covariance is then a rough scale, not an approximation.
  public let isRepaired: Bool

  /// The approximation at `mode`. Nil where the density has no mass at the mode or beside it, or no
  /// finite curvature.
  public init?(of density: any LogDensity, at mode: Mode) {
    guard mode.logDensity > -.infinity else { return nil }
    let order = mode.position.count
    let first = mode.position.map { 1e-2 * max($0.magnitude, 1) }
    guard let rough = Self.damped(density, mode, scales: first) else { return nil }
    let scales = (0..<order).map { rough.factor.inverse[$0 * order + $0].squareRoot() }
    let fine = rough.damping == 0 ? Self.damped(density, mode, scales: scales) : nil
    let curvature = fine ?? rough
    self.mode = mode
    covariance = curvature.factor.inverse
    isRepaired = curvature.damping > 0
    guard covariance.allSatisfy(\.isFinite) else { return nil }
  }

  private static func damped(
    _ density: any LogDensity, _ mode: Mode, scales: [Double]
  ) -> DampedCurvature? {
    guard let curvature = Curvature(of: density, at: mode.position, scales: scales)
    else { return nil }
    return DampedCurvature(curvature.matrix, order: mode.position.count)
  }
}
