internal import OgiveNumerics

/// What facts make of a number that was believed to be distributed somehow: the belief, read at other
/// probabilities.
///
/// The posterior of a number `x = q(Φ(z))`, with `q` the belief's quantile function and `z` a standard
/// normal, has the density `φ(z) L(log q(Φ(z)))` in `z`, where it is found on a grid: the same for every
/// belief. What a source's figures share is integrated out. Where the facts disagree by more than their
/// errors, each is taken to be about an effect of its own around the common one, with the variance between
/// them of DerSimonian and Laird 1986, doi:10.1016/0197-2456(86)90046-2.
public struct MeasuredNumber: Sendable, Hashable {
  /// A fact and how it reads the number.
  public struct Reading: Sendable, Hashable {
    let measurement: FactMeasurement
    let logFactor: Double
    let logSD: Double

    /// The fact is a measurement of the number times a factor, whose logarithm is known to `logSD`.
    public init(_ measurement: FactMeasurement, logFactor: Double = 0, logSD: Double = 0) {
      self.measurement = measurement
      self.logFactor = logFactor
      self.logSD = logSD
    }
  }

  /// What the facts say.
  public let readings: [Reading]
  /// The ends of the grid in z, and the posterior's probability below each of its points.
  private let start: Double
  private let step: Double
  private let below: [Double]
  /// The standard deviation of the effects around the common one, in logarithms.
  public let scatter: Double

  private static let cells = 2000
  private static let reach = 8.0

  /// - Parameters:
  ///   - belief: The quantile function of what was believed; only its values above zero can be measured.
  ///   - readings: What the facts say; without any the number is as believed.
  public init(_ belief: (Double) -> Double, _ readings: [Reading]) {
    self.readings = readings
    let scatter = Self.scatter(of: readings)
    self.scatter = scatter
    let origins = Set(readings.map(\.measurement.origin)).sorted()
    let groups = origins.map { origin in readings.filter { $0.measurement.origin == origin } }
    var range = -Self.reach...Self.reach
    // The first grid finds where the mass is, the second lies there.
    let rough = Self.weights(over: range, belief, groups, scatter)
    let step = 2 * Self.reach / Double(Self.cells)
    if let first = rough.firstIndex(where: { $0 > 1e-12 }),
      let last = rough.lastIndex(where: { $0 > 1e-12 })
    {
      let low = range.lowerBound + step * Double(first)
      range = (low - step)...(range.lowerBound + step * Double(last + 2))
    }
    let weights = Self.weights(over: range, belief, groups, scatter)
    let total = weights.reduce(0, +)
    start = range.lowerBound
    self.step = (range.upperBound - range.lowerBound) / Double(Self.cells)
    below = weights.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 / total) }
  }

  /// The probability in the belief that the posterior's quantile at `p` has: its value is the belief's
  /// quantile there.
  public func probability(_ p: Double) -> Double {
    let cell = max(0, min(below.count - 2, below.end(ofPrefixWhere: { !($0 >= p) }) - 1))
    let mass = below[cell + 1] - below[cell]
    let part = mass > 0 ? (p - below[cell]) / mass : 0.5
    let z = start + step * (Double(cell) + min(1, max(0, part)))
    // Never quite an end, where a belief has no quantile.
    return min(max(NormalDistribution.cumulative(z), 1e-15), 1 - 1e-15)
  }

  /// The posterior's weight in each cell, the largest one being 1.
  ///
  /// - Parameter groups: What the facts say, origin by origin.
  private static func weights(
    over range: ClosedRange<Double>, _ belief: (Double) -> Double, _ groups: [[Reading]],
    _ scatter: Double
  ) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(cells)
    let logs = (0..<cells).map { cell -> Double in
      let z = range.lowerBound + step * (Double(cell) + 0.5)
      let value = belief(NormalDistribution.cumulative(z))
      guard value > 0, value.isFinite else { return groups.isEmpty ? -0.5 * z * z : -.infinity }
      return -0.5 * z * z + logLikelihood(of: Double.log(value), groups, scatter)
    }
    let largest = logs.max() ?? 0
    return logs.map { Double.exp($0 - largest) }
  }

  private static func logLikelihood(
    of log: Double, _ groups: [[Reading]], _ scatter: Double
  ) -> Double {
    groups.reduce(0) { sum, own in
      let nodes = (-16...16).map { Double($0) / 4 }
      let logs = nodes.map { node in
        own.reduce(-0.5 * node * node) { sum, reading in
          let added = (reading.logSD * reading.logSD + scatter * scatter).squareRoot()
          return sum
            + reading.measurement.logLikelihood(
              of: log + reading.logFactor + node * reading.measurement.sharedSD, added: added)
        }
      }
      let largest = logs.max() ?? 0
      guard largest > -.infinity else { return -.infinity }
      return sum + largest + Double.log(logs.reduce(0) { $0 + Double.exp($1 - largest) })
    }
  }

  /// How far the effects scatter beyond the errors of the facts.
  private static func scatter(of readings: [Reading]) -> Double {
    guard readings.count > 1 else { return 0 }
    let centres = readings.map { reading in
      let centre = reading.measurement.centre
      return (
        log: centre.log - reading.logFactor,
        variance: centre.variance + reading.logSD * reading.logSD
      )
    }
    let weights = centres.map { 1 / $0.variance }
    let total = weights.reduce(0, +)
    let mean = zip(centres, weights).reduce(0) { $0 + $1.0.log * $1.1 } / total
    let distance = zip(centres, weights).reduce(0) { sum, part in
      sum + part.1 * (part.0.log - mean) * (part.0.log - mean)
    }
    let spread = total - weights.reduce(0) { $0 + $1 * $1 } / total
    return max(0, (distance - Double(readings.count - 1)) / spread).squareRoot()
  }
}
