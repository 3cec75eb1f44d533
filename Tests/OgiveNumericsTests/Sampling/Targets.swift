import OgiveNumerics

/// A distribution whose moments are known.
struct Target: LogDensity {
  let name: String
  let mean: [Double]
  let variance: [Double]
  let density: @Sendable ([Double]) -> (value: Double, gradient: [Double])

  var dimension: Int { mean.count }

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    let (value, slopes) = density(x.indices.map { x[$0] })
    for i in slopes.indices { gradient[i] = slopes[i] }
    return value
  }
}

extension Target {
  /// Normal, every pair correlated, variances 1, 4, 9…
  static func normal(_ n: Int, correlation rho: Double) -> Target {
    let scales = (1...n).map(Double.init)
    let a = 1 / (1 - rho)
    let b = rho * a / (1 + Double(n - 1) * rho)
    return Target(
      name: "normal in \(n) dimensions, correlated \(rho)",
      mean: scales.map { 0.5 * $0 }, variance: scales.map { $0 * $0 }
    ) { x in
      let z = (0..<n).map { x[$0] / scales[$0] - 0.5 }
      let sum = z.reduce(0, +)
      let pull = z.map { a * $0 - b * sum }
      return (
        -0.5 * zip(z, pull).reduce(0) { $0 + $1.0 * $1.1 },
        (0..<n).map { -pull[$0] / scales[$0] }
      )
    }
  }

  /// Student's, every coordinate alone.
  static func student(_ n: Int, freedom: Double) -> Target {
    Target(
      name: "Student with \(freedom) degrees of freedom in \(n) dimensions",
      mean: Array(repeating: 0, count: n),
      variance: Array(repeating: freedom / (freedom - 2), count: n)
    ) { x in
      let power = -0.5 * (freedom + 1)
      return (
        x.reduce(0) { $0 + power * Double.log1p($1 * $1 / freedom) },
        x.map { 2 * power * $0 / (freedom + $0 * $0) }
      )
    }
  }

  /// A normal pair bent into a parabola: y = z + b (x² - 1).
  static func banana(bend b: Double) -> Target {
    Target(name: "banana bent by \(b)", mean: [0, 0], variance: [1, 1 + 2 * b * b]) { x in
      let z = x[1] - b * (x[0] * x[0] - 1)
      return (-0.5 * (x[0] * x[0] + z * z), [-x[0] + 2 * b * x[0] * z, -z])
    }
  }

  /// Neal's funnel: v ~ normal(0, scale), the others normal(0, e^(v/2)).
  static func funnel(_ n: Int, scale: Double) -> Target {
    let others = Double.exp(0.5 * scale * scale)
    return Target(
      name: "funnel in \(n) dimensions, scale \(scale)",
      mean: Array(repeating: 0, count: n),
      variance: [scale * scale] + Array(repeating: others, count: n - 1)
    ) { x in
      let v = x[0]
      let shrink = Double.exp(-v)
      let squares = x.dropFirst().reduce(0) { $0 + $1 * $1 }
      let count = Double(n - 1)
      let pull = -v / (scale * scale) - 0.5 * count + 0.5 * shrink * squares
      return (
        -0.5 * (v * v / (scale * scale) + count * v + shrink * squares),
        [pull] + x.dropFirst().map { -shrink * $0 }
      )
    }
  }

  /// An exponential variable by its logarithm: mean -γ, variance π²/6, one long tail.
  static let logExponential = Target(
    name: "log of an exponential variable", mean: [-0.5772156649015329],
    variance: [Double.pi * Double.pi / 6]
  ) { x in
    (x[0] - Double.exp(x[0]), [1 - Double.exp(x[0])])
  }
}
