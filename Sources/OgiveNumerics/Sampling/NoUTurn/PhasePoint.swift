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
    let momentum = momentum.span
    var kinetic = 0.0
    for i in momentum.indices { kinetic += momentum[i] * momentum[i] }
    return 0.5 * kinetic - logDensity
  }

  /// Half a step of the momentum along the slope.
  @inline(__always) mutating func kick(_ step: Double) {
    Self.add(0.5 * step, times: slope, to: &momentum)
  }

  /// A step of the place along the momentum.
  @inline(__always) mutating func drift(_ step: Double) {
    Self.add(step, times: momentum, to: &position)
  }

  /// Takes over `other` without new storage.
  @inline(__always) mutating func copy(_ other: PhasePoint) {
    Self.copy(other.position, to: &position)
    Self.copy(other.momentum, to: &momentum)
    Self.copy(other.slope, to: &slope)
    logDensity = other.logDensity
  }

  @inline(__always) private static func copy(_ values: [Double], to copy: inout [Double]) {
    let values = values.span
    var copy = copy.mutableSpan
    for i in values.indices { copy[i] = values[i] }
  }

  @inline(__always)
  private static func add(_ factor: Double, times values: [Double], to sums: inout [Double]) {
    let values = values.span
    var sums = sums.mutableSpan
    for i in values.indices { sums[i] += factor * values[i] }
  }
}
