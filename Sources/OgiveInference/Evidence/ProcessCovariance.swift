internal import OgiveNumerics

/// The covariances of the residual process between stretches of time, for any scale and half-life.
///
/// The closed forms of ``ResidualProcess``, with everything that depends on the stretches alone worked
/// out once: each covariance is a short sum over distances in time, and equal distances share their
/// exponential.
struct ProcessCovariance: Sendable {
  /// One pair of stretches: a sum over distances in time.
  private struct Pair: Sendable {
    enum Kind: Sendable { case instants, mixed, averages }
    let kind: Kind
    let terms: Range<Int>
  }

  private let distances: [Double]
  /// Those of all pairs, pair by pair.
  private let terms: [(distance: Int, weight: Double)]
  private let pairs: [Pair]

  /// The covariances of each row with each column, in the order of the rows.
  init(rows: [Stretch], columns: [Stretch]) {
    self.init(pairs: rows.flatMap { row in columns.map { (row, $0) } })
  }

  /// The covariances of the process as readings see it, among each other: the lower triangle, row by
  /// row.
  ///
  /// An unknown instant covaries with another reading as the average over where it may be, but varies
  /// as any instant does.
  init(among readings: [ObservationOperator]) {
    self.init(
      pairs: readings.indices.flatMap { a in
        (0...a).map { b in
          guard a == b, readings[a].isAtOneInstant else {
            return (readings[a].stretch, readings[b].stretch)
          }
          let instant = Stretch(at: readings[a].stretch.middle)
          return (instant, instant)
        }
      })
  }

  private init(pairs: [(Stretch, Stretch)]) {
    var distances: [Double] = []
    var places: [Double: Int] = [:]
    let term = { (x: Double, weight: Double) -> (distance: Int, weight: Double) in
      let place = places[abs(x)] ?? distances.count
      if place == distances.count {
        places[abs(x)] = place
        distances.append(abs(x))
      }
      return (place, weight)
    }
    var terms: [(distance: Int, weight: Double)] = []
    self.pairs = pairs.map { a, b in
      let start = terms.count
      let kind: Pair.Kind
      switch (a.isStretched, b.isStretched) {
      case (false, false):
        kind = .instants
        terms.append(term(a.middle - b.middle, 1))
      case (true, false):
        kind = .mixed
        terms += Self.mixed(a, b.middle).map(term)
      case (false, true):
        kind = .mixed
        terms += Self.mixed(b, a.middle).map(term)
      case (true, true):
        kind = .averages
        terms += Self.averages(a, b).map(term)
      }
      return Pair(kind: kind, terms: start..<terms.count)
    }
    self.terms = terms
    self.distances = distances
  }

  private static func mixed(_ a: Stretch, _ time: Double) -> [(Double, Double)] {
    let part = 1 / a.length
    let sign = { (x: Double) in x < 0 ? -part : part }
    return [(time - a.start, sign(time - a.start)), (time - a.end, -sign(time - a.end))]
  }

  private static func averages(_ a: Stretch, _ b: Stretch) -> [(Double, Double)] {
    let part = 1 / (a.length * b.length)
    return [
      (a.end - b.start, part), (a.start - b.start, -part), (a.end - b.end, -part),
      (a.start - b.end, part),
    ]
  }

  /// The covariances, pair by pair.
  func values<S: GrowthScalar>(scale: S, halfLife: S) -> [S] {
    let decay = S(Double.log(2)) / halfLife
    let years = S(1.0) / decay
    let square = scale * scale
    let lost = distances.map { S.expm1(-decay * S($0)) }
    let bent = zip(distances, lost).map { $1 + decay * S($0) }
    return pairs.map { pair in
      switch pair.kind {
      case .instants:
        return square * (1 + lost[terms[pair.terms.lowerBound].distance])
      case .mixed:
        var sum = S(0.0)
        for term in terms[pair.terms] { sum = sum - S(term.weight) * lost[term.distance] }
        return square * years * sum
      case .averages:
        var sum = S(0.0)
        for term in terms[pair.terms] { sum = sum + S(term.weight) * bent[term.distance] }
        return square * years * years * sum
      }
    }
  }
}

extension Stretch {
  /// Whether it is long enough to be averaged over: the closed form of a shorter one would lose its
  /// digits, and the process does not move in an hour.
  var isStretched: Bool { length > 1e-4 }
}
