internal import OgiveNumerics

/// The likelihood of a history's figures under one family's paths, eight at a time.
struct ForecastLikelihood<Curve: OriginCurve>: TemperedTarget where Curve.Scalar == Draws8 {
  let history: ForecastHistory
  private let recipe: ForecastRecipe
  /// Whether all figures are equally far apart, so that one autocorrelation serves all.
  private let isEven: Bool
  /// The sum of the figures' times, in spans.
  private let totalSpan: Double

  init(_ history: ForecastHistory, recipe: ForecastRecipe) {
    self.history = history
    self.recipe = recipe
    let gaps = zip(history.spans.dropFirst(), history.spans).map { $0 - $1 }
    totalSpan = history.spans.reduce(0, +)
    isEven = gaps.allSatisfy { abs($0 - history.step) < 1e-9 }
  }

  var dimension: Int { ForecastPath<Curve>.coordinateCount }

  func logLikelihood(at z: Span<Draws8>) -> Draws8 {
    let path = ForecastPath<Curve>(at: { z[$0] }, in: history, recipe: recipe)
    let total = path.curve.support + ceilingTerm(path) + residuals(path)
    // What is not a number is no explanation.
    return Draws8.select(total, lessThan: .init(.infinity), then: total, else: .init(-.infinity))
  }

  @inline(__always)
  private func residuals(_ path: ForecastPath<Curve>) -> Draws8 {
    var step = ResidualStep(path, over: history.step)
    let quiet = 1 / path.scale
    var earlier = residual(0, path, quiet)
    var squares = earlier * earlier
    var logs = Draws8(isEven ? Double(history.count - 1) : 0) * step.logVariance
    for i in 1..<history.count {
      if !isEven {
        step = ResidualStep(path, over: history.spans[i] - history.spans[i - 1])
        logs = logs + step.logVariance
      }
      let residual = residual(i, path, quiet)
      let surprise = residual - step.kept * earlier
      squares = squares + surprise * surprise * step.precision
      earlier = residual
    }
    return path.loudness * Draws8(totalSpan) - Draws8(Double(history.count))
      * Draws8.log(path.scale)
      - 0.5 * (squares + logs)
  }

  /// `e_i`: what the curve leaves of a figure, in standard deviations of its time.
  @inline(__always)
  private func residual(_ i: Int, _ path: ForecastPath<Curve>, _ quiet: Draws8) -> Draws8 {
    let u = Draws8(history.spans[i])
    let left = Draws8(history.logs[i]) - path.curve.log(at: u)
    return left * quiet * Draws8.exp(path.loudness * u)
  }

  /// A known ceiling `U`: with `x = K / U'`, `U' = 1.001 U`, capacities near it are likelier in
  /// proportion to `x²`, and beyond it fall off within about one part in a hundred.
  private func ceilingTerm(_ path: ForecastPath<Curve>) -> Draws8 {
    guard let ceiling = history.ceiling, let capacity = path.curve.logCapacity else { return 0 }
    let x = Draws8.exp(capacity - Draws8(Double.log(1.001 * ceiling / history.level)))
    let beyond = 100 * Draws8.select(x, lessThan: 1, then: 0, else: x - 1)
    let part = Draws8.select(x, lessThan: 0.001, then: 0.001, else: x)
    return 2 * Draws8.log(part) - 0.5 * beyond * beyond
  }
}

/// How the residuals of eight paths move from one figure to the next.
private struct ResidualStep {
  /// `rho`, the share that is kept.
  let kept: Draws8
  /// The reciprocal and the logarithm of `1 - rho²`, which is held at one in a million.
  let precision: Draws8
  private let variance: Draws8

  @inline(__always)
  init(_ path: ForecastPath<some OriginCurve<Draws8>>, over spans: Double) {
    kept = path.kept(after: Draws8(spans))
    let fresh = 1 - kept * kept
    variance = Draws8.select(fresh, lessThan: 1e-6, then: 1e-6, else: fresh)
    precision = 1 / variance
  }

  var logVariance: Draws8 { Draws8.log(variance) }
}
