/// A multivariate Student distribution with five degrees of freedom, to draw from in lanes.
///
/// Its tails are heavier than those of a posterior that is nearly normal, so that no importance
/// weight is far above the others.
struct StudentProposal: Sendable {
  /// The degrees of freedom.
  static let freedom = 5.0
  /// The squared scale as a part of the covariance that the draws should have: between 0.8 and 0.9
  /// the weights of a normal target in one to six dimensions are as even as they can be.
  static let shrinkage = 0.85

  /// The mean.
  let centre: [Double]
  /// The factor of the squared scale.
  let factor: Cholesky
  private let logNormaliser: Double

  /// The proposal for a target with this mean and covariance (rows). Nil where that is not positive
  /// definite.
  init?(mean: [Double], covariance: [Double]) {
    let scale = covariance.map { Self.shrinkage * $0 }
    guard mean.allSatisfy(\.isFinite), let factor = try? Cholesky(scale, order: mean.count)
    else { return nil }
    centre = mean
    self.factor = factor
    logNormaliser = Self.logNormaliser(mean.count) - factor.logDeterminantOfFactor
  }

  /// The number of coordinates.
  var dimension: Int { centre.count }

  /// Eight draws into `x`, with their log densities, from the numbers of `batch` of `stream`.
  ///
  /// - Parameter z: Room for `dimension + 3` elements.
  func draw(
    _ batch: Int, of stream: RandomStream, into x: inout [Draws8], _ z: inout [Draws8]
  ) -> Draws8 {
    let n = dimension
    var uniforms = z.mutableSpan
    stream.fillUniforms(&uniforms, from: UInt64(batch * ((n + 4) / 2)))
    for i in 0...n { z[i] = NormalDistribution.centralQuantile(z[i]) }
    // Chi-square with five degrees of freedom: two exponential variables and a normal one.
    let chiSquare = z[n] * z[n] - 2 * Draws8.log(z[n + 1] * z[n + 2])
    let scale = Draws8.sqrt(Draws8(Self.freedom) / chiSquare)
    var square = Draws8(0)
    for i in 0..<n {
      var sum = Draws8(0)
      for j in 0...i { sum = sum + Draws8(factor.lower[i * n + j]) * z[j] }
      x[i] = Draws8(centre[i]) + scale * sum
      square = square + z[i] * z[i]
    }
    let exponent = Draws8(-0.5 * (Self.freedom + Double(n)))
    return Draws8(logNormaliser) + exponent * Draws8.log1p(square / chiSquare)
  }

  /// The log of `Γ((5 + n)/2) / (Γ(5/2) (5π)^(n/2))`.
  private static func logNormaliser(_ n: Int) -> Double {
    var ratio = n % 2 == 0 ? 0 : Double.log(2 / (0.75 * Double.pi.squareRoot()))
    var argument = n % 2 == 0 ? 0.5 * freedom : 0.5 * freedom + 0.5
    for _ in 0..<n / 2 {
      ratio += Double.log(argument)
      argument += 1
    }
    return ratio - 0.5 * Double(n) * Double.log(freedom * Double.pi)
  }
}
