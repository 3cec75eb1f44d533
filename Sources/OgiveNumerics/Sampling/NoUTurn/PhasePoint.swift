/// A place and a momentum, with what the density says of the place.
struct PhasePoint {
  /// The place, in the coordinates of the metric.
  var position: [Double]
  /// The momentum.
  var momentum: [Double]
  /// The slopes of the log density there.
  var slope: [Double]
  /// The log density there.
  var logDensity: Double

  init(dimension: Int) {
    position = Array(repeating: 0, count: dimension)
    momentum = position
    slope = position
    logDensity = -.infinity
  }

  /// The energy: kinetic plus potential.
  @inline(__always) var energy: Double {
    var kinetic = 0.0
    for p in momentum { kinetic += p * p }
    return 0.5 * kinetic - logDensity
  }

  /// Takes over `other` without new storage.
  @inline(__always) mutating func copy(_ other: PhasePoint) {
    for i in position.indices {
      position[i] = other.position[i]
      momentum[i] = other.momentum[i]
      slope[i] = other.slope[i]
    }
    logDensity = other.logDensity
  }
}
