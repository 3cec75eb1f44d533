/// A place and a momentum, with what the density says of the place.
struct PhasePoint<Vector: PhaseVector> {
  /// The place, in the coordinates of the metric.
  var position: Vector
  /// The momentum.
  var momentum: Vector
  /// The slopes of the log density there.
  var slope: Vector
  /// The log density there.
  var logDensity: Double

  init(dimension: Int) {
    position = Vector(dimension: dimension)
    momentum = Vector(dimension: dimension)
    slope = Vector(dimension: dimension)
    logDensity = -.infinity
  }

  /// The energy: kinetic plus potential.
  @inline(__always) var energy: Double { 0.5 * momentum.squaredLength - logDensity }

  /// Half a step of the momentum along the slope.
  @inline(__always) mutating func kick(_ step: Double) { momentum.add(0.5 * step, times: slope) }

  /// A step of the place along the momentum.
  @inline(__always) mutating func drift(_ step: Double) { position.add(step, times: momentum) }

  /// Takes over `other` without new storage.
  @inline(__always) mutating func copy(_ other: PhasePoint) {
    position.copy(other.position)
    momentum.copy(other.momentum)
    slope.copy(other.slope)
    logDensity = other.logDensity
  }
}
