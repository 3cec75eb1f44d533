import OgiveCurves
import OgiveNumerics

/// The posterior of hares and lynxes: prey and predators with lognormal errors.
///
/// Carpenter 2018, "Predator-Prey Population Dynamics: the Lotka-Volterra model in Stan". The
/// coordinates are the logarithms of alpha, beta, gamma, delta, of both first levels and both errors.
struct HareLynxDensity: LogDensity {
  /// The quantities, in the order of the coordinates.
  static let quantities = ["alpha", "beta", "gamma", "delta", "u0", "v0", "sigma_u", "sigma_v"]
  private static let tolerance = StepTolerance(relative: 1e-7, absolute: 1e-10)

  private let times: [Double]
  /// The logarithms of the figures: prey and predators of each time in turn.
  private let logFigures: [Double]

  let dimension = 8

  /// The posterior given the figures of both at each of `times`.
  init(times: [Double], prey: [Double], predators: [Double]) {
    self.times = times
    logFigures = zip(prey, predators).flatMap { [Double.log($0), Double.log($1)] }
  }

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    let coordinates = x.indices.map { Dual(x[$0], parameter: $0) }
    let density = density(coordinates) { levels, parameters, trajectory in
      _ = PredatorPrey().sensitivities(
        from: levels, at: times[0], through: times.span, parameters, Self.tolerance,
        into: &trajectory)
    }
    for i in x.indices { gradient[i] = density.derivatives[i] }
    return density.value
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    density(x) { levels, parameters, trajectory in
      _ = PredatorPrey().draws(
        from: levels, at: times[0], through: times.span, parameters, Self.tolerance,
        into: &trajectory)
    }
  }

  private func density<S: GrowthScalar>(
    _ x: [S], solve: ([S], [S], inout MutableSpan<S>) -> Void
  ) -> S {
    let values = x.map { S.exp($0) }
    var trajectory = [S](repeating: 0, count: logFigures.count)
    var span = trajectory.mutableSpan
    solve(Array(values[4..<6]), Array(values[..<4]), &span)
    var sum = Self.logPrior(x, values) - S(Double(times.count)) * (x[6] + x[7])
    for i in logFigures.indices {
      let residual = (S(logFigures[i]) - S.log(trajectory[i])) / values[6 + i % 2]
      sum = sum - 0.5 * residual * residual
    }
    return sum
  }

  /// alpha, gamma ~ normal(1, 0.5); beta, delta ~ normal(0.05, 0.05), all above zero; first levels ~
  /// lognormal(log 10, 1); errors ~ lognormal(-1, 1); with the logarithms' Jacobian.
  private static func logPrior<S: GrowthScalar>(_ x: [S], _ values: [S]) -> S {
    var sum = S(0.0)
    for (i, (mean, deviation)) in [(1, 0.5), (0.05, 0.05), (1, 0.5), (0.05, 0.05)].enumerated() {
      let z = (values[i] - S(mean)) / S(deviation)
      sum = sum + x[i] - 0.5 * z * z
    }
    for (i, mean) in [Double.log(10), Double.log(10), -1, -1].enumerated() {
      let z = x[4 + i] - S(mean)
      sum = sum - 0.5 * z * z
    }
    return sum
  }
}
