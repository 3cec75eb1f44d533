/// The linear map `x = L z` to coordinates z in which a distribution is about as wide in every
/// direction: Hamiltonian dynamics in z with a unit mass are those in x with the mass `(L Lᵀ)⁻¹`.
enum Metric: Sendable {
  /// The scale of each coordinate: `L` is diagonal.
  case diagonal([Double])
  /// The factor of a covariance.
  case dense(Cholesky)

  /// `x = L z`.
  @inline(__always) func apply(to z: [Double], into x: inout [Double]) {
    switch self {
    case .diagonal(let scales):
      for i in z.indices { x[i] = scales[i] * z[i] }
    case .dense(let factor):
      let (lower, z) = (factor.lower.span, z.span)
      var x = x.mutableSpan
      let n = z.count
      for i in 0..<n {
        var sum = 0.0
        for j in 0...i { sum += lower[i * n + j] * z[j] }
        x[i] = sum
      }
    }
  }

  /// `Lᵀ g`: the slopes by z from those by x.
  @inline(__always) func applyTransposed(to gradient: [Double], into slopes: inout [Double]) {
    switch self {
    case .diagonal(let scales):
      for i in gradient.indices { slopes[i] = scales[i] * gradient[i] }
    case .dense(let factor):
      let (lower, gradient) = (factor.lower.span, gradient.span)
      var slopes = slopes.mutableSpan
      let n = gradient.count
      for i in 0..<n {
        var sum = 0.0
        for j in i..<n { sum += lower[j * n + i] * gradient[j] }
        slopes[i] = sum
      }
    }
  }

  /// `z = L⁻¹ x`.
  func inverse(_ x: [Double]) -> [Double] {
    switch self {
    case .diagonal(let scales): zip(x, scales).map { $0 / $1 }
    case .dense(let factor): factor.solveLower(x)
    }
  }
}
