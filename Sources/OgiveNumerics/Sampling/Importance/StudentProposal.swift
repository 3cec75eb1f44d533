/// A multivariate split Student distribution with five degrees of freedom, to draw from in lanes.
///
/// Its tails are heavier than those of a posterior that is nearly normal, so that no importance weight
/// is far above the others; along each axis of the factor it may reach further on one side of its
/// centre than on the other (Geweke 1989, doi:10.2307/1913710).
struct StudentProposal: ImportanceProposal {
  /// The degrees of freedom.
  static let freedom = 5.0
  /// The squared scale as a part of the covariance that the draws should have: between 0.8 and 0.9
  /// the weights of a normal target in one to six dimensions are as even as they can be.
  static let shrinkage = 0.85

  /// The centre: the mean where both halves of every axis are equal.
  let centre: [Double]
  /// How far each axis reaches below and above the centre, in units of the factor.
  let halves: [SplitNormal]
  /// The factor of the squared scale.
  let factor: Cholesky
  /// The log density at the centre.
  let logNormaliser: Double

  /// The proposal for a target with this centre and covariance (rows). Nil where that is not positive
  /// definite.
  ///
  /// - Parameter halves: For each axis of the covariance's factor; equal ones unless given.
  init?(mean: [Double], covariance: [Double], halves: [SplitNormal]? = nil) {
    let scale = covariance.map { Self.shrinkage * $0 }
    guard mean.allSatisfy(\.isFinite), let factor = try? Cholesky(scale, order: mean.count)
    else { return nil }
    centre = mean
    self.factor = factor
    let halves = halves ?? mean.map { _ in SplitNormal() }
    self.halves = halves
    let widths = halves.reduce(0) { $0 + Double.log(0.5 * ($1.below + $1.above)) }
    logNormaliser = Self.logNormaliser(mean.count) - factor.logDeterminantOfFactor - widths
  }

  var dimension: Int { centre.count }

  /// The mean of the split normal with these axes.
  var mean: [Double] {
    let shift = 0.797_884_560_802_865_4 / Self.shrinkage.squareRoot()
    let offsets = factor.multiply(halves.map { shift * ($0.above - $0.below) })
    return zip(centre, offsets).map { $0 + $1 }
  }

  /// The covariance (rows) of the split normal with these axes.
  var covariance: [Double] {
    let n = dimension
    let variances = halves.map { half -> Double in
      let skew = half.above - half.below
      return (0.363_380_227_632_418_6 * skew * skew + half.above * half.below) / Self.shrinkage
    }
    var rows = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0..<n {
        for k in 0...min(i, j) {
          rows[i * n + j] += factor.lower[i * n + k] * factor.lower[j * n + k] * variances[k]
        }
      }
    }
    return rows
  }

  func draw(
    _ batch: Int, of stream: RandomStream, into x: inout [Draws8], _ z: inout [Draws8]
  ) -> Draws8 {
    let n = dimension
    var uniforms = z.mutableSpan
    stream.fillUniforms(&uniforms, from: UInt64(batch * ((n + 4) / 2)))
    z[n] = NormalDistribution.centralQuantile(z[n])
    var square = Draws8(0)
    for i in 0..<n {
      z[i] = halves[i].quantile(z[i], squares: &square)
    }
    // Chi-square with five degrees of freedom: two exponential variables and a normal one.
    let chiSquare = z[n] * z[n] - 2 * Draws8.log(z[n + 1] * z[n + 2])
    let scale = Draws8.sqrt(Draws8(Self.freedom) / chiSquare)
    for i in 0..<n {
      var sum = Draws8(0)
      for j in 0...i { sum = sum + Draws8(factor.lower[i * n + j]) * z[j] }
      x[i] = Draws8(centre[i]) + scale * sum
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
