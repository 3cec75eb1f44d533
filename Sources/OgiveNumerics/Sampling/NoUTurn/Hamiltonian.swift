/// The dynamics of a point on a landscape whose height is minus the log density.
struct Hamiltonian<Vector: PhaseVector> {
  let density: any LogDensity
  let metric: Metric
  private var place: Vector
  /// The place as the density takes it.
  private var x: [Double]
  private var gradient: [Double]
  /// The gradients computed.
  private(set) var evaluations = 0

  init(_ density: any LogDensity, _ metric: Metric) {
    self.density = density
    self.metric = metric
    place = Vector(dimension: density.dimension)
    x = Array(repeating: 0, count: density.dimension)
    gradient = x
  }

  /// Looks up the log density and its slopes at the position of `point`.
  @inline(__always) mutating func evaluate(_ point: inout PhasePoint<Vector>) {
    metric.apply(to: point.position, into: &place)
    place.write(to: &x)
    point.logDensity = density.checked(at: x, gradient: &gradient)
    evaluations += 1
    if point.logDensity > -.infinity {
      metric.applyTransposed(to: gradient, into: &point.slope)
    }
  }

  /// The coordinates of a position.
  mutating func coordinates(of position: Vector) -> [Double] {
    metric.apply(to: position, into: &place)
    place.write(to: &x)
    return x
  }

  /// One leapfrog step of length `step`, backwards where that is negative.
  @inline(__always) mutating func leapfrog(_ point: inout PhasePoint<Vector>, step: Double) {
    point.kick(step)
    point.drift(step)
    evaluate(&point)
    point.kick(step)
  }
}
