internal import OgiveNumerics

/// Draws of a distribution by eight random walks side by side: Metropolis' steps, their covariance
/// learnt beforehand and then frozen.
///
/// Slow, but it needs neither a gradient nor a good proposal. Haario, Saksman and Tamminen 2001,
/// doi:10.2307/3318737.
struct LaneWalks {
  private let density: any LogDensity
  private let random: RandomSource
  private var places: [Draws8]
  private var values: Draws8
  private var factor: Cholesky?
  private var rounds: UInt64 = 0

  private static let learning = [250, 500, 1000]
  /// The steps between two draws, unless more are wanted.
  private static let thinning = 100
  /// Most steps are of the size that suits a normal distribution; some go far, some are small.
  private static let reaches = [0.1, 0.4, 1, 1, 1, 1, 1.6, 2.5]

  /// Walks whose steps are learnt from `starts` on, a place with mass for each.
  init(_ density: any LogDensity, from starts: [Draws8], random: RandomSource) {
    self.density = density
    self.random = random
    places = starts
    values = density.logDensities(at: starts)
    for steps in Self.learning {
      factor = Self.factor(of: walk(steps, keepingEvery: 4)) ?? factor
    }
  }

  /// So many blocks of eight draws, so many steps apart.
  mutating func draws(blocks: Int, apart steps: Int = Self.thinning) -> [[Draws8]] {
    walk(blocks * steps, keepingEvery: steps)
  }

  /// So many blocks of eight draws that `truth` could be exchanged with if it is itself a draw, however
  /// badly the walks mix: one walk goes from it to a common ancestor, and new ones from there (Besag and
  /// Clifford 1989, doi:10.1093/biomet/76.4.633).
  mutating func draws(exchangeableWith truth: [Double], blocks: Int) -> [[Draws8]] {
    start(at: truth)
    _ = draws(blocks: 1)
    let ancestor = places.map { $0.lanes[0] }
    return (0..<blocks).map { _ in
      start(at: ancestor)
      return draws(blocks: 1)[0]
    }
  }

  private mutating func start(at point: [Double]) {
    places = point.map { Draws8($0) }
    values = density.logDensities(at: places)
  }

  private mutating func walk(_ steps: Int, keepingEvery stride: Int) -> [[Draws8]] {
    let random = random.part("walk", rounds)
    rounds += 1
    let count = places.count
    let normals = BlockNumbers(normals: random, "step", quantities: count, blocks: steps)
    let uniforms = BlockNumbers(uniforms: random, "choice", quantities: 1, blocks: steps)
    var kept: [[Draws8]] = []
    for step in 0..<steps {
      let reach = Self.reaches[step % Self.reaches.count] * 2.38 / Double(count).squareRoot()
      advance((0..<count).map { normals[$0, step] }, reach, uniforms[0, step])
      if (step + 1) % stride == 0 { kept.append(places) }
    }
    return kept
  }

  private mutating func advance(_ normals: [Draws8], _ reach: Double, _ uniform: Draws8) {
    let count = places.count
    let trial = places.indices.map { row -> Draws8 in
      guard let factor else { return places[row] + Draws8(0.1 * reach) * normals[row] }
      return (0...row).reduce(places[row]) {
        $0 + Draws8(reach * factor.lower[row * count + $1]) * normals[$1]
      }
    }
    let value = density.logDensities(at: trial)
    let rise = value - values
    let goal = Draws8.log(uniform)
    for row in places.indices {
      places[row] = Draws8.select(goal, lessThan: rise, then: trial[row], else: places[row])
    }
    values = Draws8.select(goal, lessThan: rise, then: value, else: values)
  }

  private static func factor(of blocks: [[Draws8]]) -> Cholesky? {
    guard let count = blocks.first?.count else { return nil }
    let draws = blocks.flatMap { block in
      (0..<Draws8.width).map { lane in block.map { $0.lanes[lane] } }
    }
    let part = 1 / Double(draws.count)
    let mean = (0..<count).map { column in draws.reduce(0.0) { $0 + part * $1[column] } }
    var covariance = [Double](repeating: 0, count: count * count)
    for draw in draws {
      for a in 0..<count {
        for b in 0..<count {
          covariance[a * count + b] += part * (draw[a] - mean[a]) * (draw[b] - mean[b])
        }
      }
    }
    for a in 0..<count { covariance[a * count + a] += 1e-6 }
    return try? Cholesky(covariance, order: count)
  }
}
