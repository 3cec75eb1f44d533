/// The dynamics of a point on a landscape whose height is minus the log density.
struct Hamiltonian {
  let density: any LogDensity
  let metric: Metric
  private var x: [Double]
  private var gradient: [Double]
  /// The gradients computed.
  private(set) var evaluations = 0

  init(_ density: any LogDensity, _ metric: Metric) {
    self.density = density
    self.metric = metric
    x = Array(repeating: 0, count: density.dimension)
    gradient = x
  }

  /// Looks up the log density and its slopes at the position of `point`.
  @inline(__always) mutating func evaluate(_ point: inout PhasePoint) {
    metric.apply(to: point.position, into: &x)
    point.logDensity = density.checked(at: x, gradient: &gradient)
    evaluations += 1
    if point.logDensity > -.infinity {
      metric.applyTransposed(to: gradient, into: &point.slope)
    }
  }

  /// One leapfrog step of length `step`, backwards where that is negative.
  @inline(__always) mutating func leapfrog(_ point: inout PhasePoint, step: Double) {
    point.kick(step)
    point.drift(step)
    evaluate(&point)
    point.kick(step)
  }
}
