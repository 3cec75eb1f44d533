internal import OgiveNumerics

/// Draws of the residual process at the dates of a table, given its departures at the facts.
///
/// Up to the last fact the process is the Gaussian conditional on the departures; beyond it, being
/// Markov, it runs on from its value there. So a forecast starts where the last figure left the
/// curve and forgets that by the process's half-life.
struct ResidualPaths: Sendable {
  /// How many of the dates lie within the facts' time; the origin follows as one more point.
  private let known: Int
  private let dates: [Double]
  /// The conditional mean of the known points from the white departures, row by row.
  private let gain: [Double]
  private let facts: Int
  private let spread: Cholesky
  /// From each later date to the one before: how much is kept, and the fresh standard deviation.
  private let steps: [(kept: Double, fresh: Double)]

  init(evidence: SeriesEvidence, dates: [Double]) throws(SolverError) {
    let origin = evidence.frame.last
    let points = dates.filter { $0 < origin } + [origin]
    known = points.count - 1
    self.dates = dates
    facts = evidence.levels.count
    let process = evidence.process
    let stretches = points.map { Stretch(at: $0) }
    var gain: [Double] = []
    for stretch in stretches {
      let covariances = evidence.levels.map { process.covariance(stretch, $0.reading.stretch) }
      gain += evidence.departures.solveLower(covariances)
    }
    self.gain = gain
    spread = try Self.conditionalSpread(of: stretches, gain: gain, facts: facts, process: process)
    let later = [origin] + dates.filter { $0 >= origin }
    steps = zip(later, later.dropFirst()).map { before, after in
      let kept = process.correlation(years: after - before)
      return (kept, process.scale * (1 - kept * kept).squareRoot())
    }
  }

  /// The factor of the known points' covariance given the departures.
  private static func conditionalSpread(
    of points: [Stretch], gain: [Double], facts: Int, process: ResidualProcess
  ) throws(SolverError) -> Cholesky {
    let count = points.count
    var covariance = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0...a {
        var value = process.covariance(points[a], points[b])
        for k in 0..<facts { value -= gain[a * facts + k] * gain[b * facts + k] }
        covariance[a * count + b] = value
      }
      // A date that a fact is about is known to rounding; the factor needs it to stay positive.
      covariance[a * count + a] += 1e-9 * process.scale * process.scale
    }
    return try Cholesky(covariance, order: count)
  }

  /// How many independent standard normals one draw of a path needs.
  var normals: Int { known + 1 + steps.count }

  /// The process at every date for eight draws, from the white departures and fresh normals.
  func paths(departures: [Draws8], normal: (Int) -> Draws8) -> [Draws8] {
    var values = (0...known).map { row in
      var sum = Draws8(0.0)
      for (k, departure) in departures.enumerated() {
        sum = sum + Draws8(gain[row * facts + k]) * departure
      }
      for k in 0...row {
        sum = sum + Draws8(spread.lower[row * spread.order + k]) * normal(k)
      }
      return sum
    }
    var state = values.removeLast()
    for (index, step) in steps.enumerated() {
      state = Draws8(step.kept) * state + Draws8(step.fresh) * normal(known + 1 + index)
      values.append(state)
    }
    return values
  }
}
