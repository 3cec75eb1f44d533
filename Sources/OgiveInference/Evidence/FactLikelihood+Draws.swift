internal import OgiveNumerics

extension FactLikelihood where S == Draws8 {
  /// How many paths through the intervals a draw chooses among.
  private static var paths: Int { 16 }

  /// Eight draws of all rows, given that each bound and range holds, as independent standard normals.
  ///
  /// One interval is drawn from exactly. Of several, each draw has its own lattice of paths and takes
  /// one by its probability (Rubin 1987, sampling and importance resampling).
  ///
  /// Of several cases, each draw first takes one by its probability.
  ///
  /// - Parameter uniform: Uniform number 0 chooses the path, number `i` belongs to interval `i - 1`, and
  ///   the one behind the last interval's chooses the case.
  func drawnRows(_ uniform: (Int) -> Draws8) -> [Draws8] {
    let intervals = intervalCount
    guard cases.count == 1 else {
      let means = Self.choice(
        among: zip(logProbabilities, cases).map { ($0, $1.means) }, uniform(1 + intervals))
      return FactLikelihood(rows, means: means, factor: factor).drawnRows(uniform)
    }
    guard intervals > 1 else {
      return intervals == 0 ? figures : paths(1) { _, _ in uniform(1) }[0].white
    }
    let steps = IntervalLattice.steps(intervals)
    let choices = paths(Self.paths) { path, interval in
      Self.wrapped(uniform(1 + interval) + Draws8(Double(path) * steps[interval]))
    }
    return Self.choice(among: choices.map { ($0.logProbability, $0.white) }, uniform(0))
  }

  /// The part behind the whole number, kept inside the open interval.
  private static func wrapped(_ x: Draws8) -> Draws8 {
    let part = x.lanes - x.lanes.rounded(.down)
    return Draws8(
      lanes: part.clamped(
        lowerBound: SIMD8(repeating: 1e-12), upperBound: SIMD8(repeating: 1 - 1e-12)))
  }

  /// One of several rows of numbers, each draw's by its probability.
  private static func choice(
    among paths: [(logProbability: Draws8, numbers: [Draws8])], _ uniform: Draws8
  ) -> [Draws8] {
    let logs = paths.map(\.logProbability)
    let most = logs.reduce(logs[0]) { Draws8.select($0, lessThan: $1, then: $1, else: $0) }
    let weights = logs.map { Draws8.exp($0 - most) }
    let goal = uniform * weights.reduce(Draws8(0.0)) { $0 + $1 }
    var chosen = paths[0].numbers
    var below = weights[0]
    for (path, weight) in zip(paths, weights).dropFirst() {
      for row in chosen.indices {
        chosen[row] = Draws8.select(
          below, lessThan: goal, then: path.numbers[row], else: chosen[row])
      }
      below = below + weight
    }
    return chosen
  }
}
