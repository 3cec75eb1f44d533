internal import OgiveNumerics

/// Runs one family's posterior into the future.
///
/// From each particle, with its curve `f`, `rho` the share of a departure kept from one date to the
/// next and `xi` one standard normal a path:
///
/// ```
/// x_0 = -c        x_h = rho x_(h-1) + s sqrt(1 - rho²) eps
/// ln y(T + h) / y_n = c + (ln f(u_h) - c) e^(0.08 + 0.2 xi) + x_h
/// ```
///
/// so that every path begins at the last figure and growth itself is in doubt.
struct ForecastSimulation<Curve: OriginCurve> where Curve.Scalar == Draws8 {
  let history: ForecastHistory
  /// The dates, in spans after the origin, increasing.
  let spans: [Double]
  let random: RandomSource
  let name: String
  let recipe: ForecastRecipe

  /// `count` paths of every particle: for each date the draws of `ln y / y_n`, path by path. A path
  /// does not depend on how many dates follow.
  func paths(of cloud: ParticleCloud, count: Int) -> [[Double]] {
    let total = count * TemperedSampler.particleCount
    var table = [[Double]](repeating: [Double](repeating: 0, count: total), count: spans.count)
    var noise = [Draws8](repeating: 0, count: spans.count + 1)
    let purpose = RandomPurpose("\(name) path")
    for block in 0..<ParticleCloud.blockCount {
      let steps = ForecastSteps(
        ForecastPath<Curve>(
          at: { cloud.points[block * cloud.dimension + $0] }, in: history, recipe: recipe),
        spans: spans, recipe: recipe)
      for copy in 0..<count {
        let place = copy * ParticleCloud.blockCount + block
        var span = noise.mutableSpan
        random.stream(purpose, UInt64(place)).fillNormals(&span)
        steps.run(noise) { date, level in
          var column = table[date].mutableSpan
          level.write(to: &column, from: place * Draws8.width)
        }
      }
    }
    return table
  }
}

/// What the paths of eight particles share: their curves' growth and how the residuals move from date
/// to date.
private struct ForecastSteps<Curve: OriginCurve> where Curve.Scalar == Draws8 {
  private let level: Draws8
  private let growth: [Draws8]
  private let kept: [Draws8]
  private let fresh: [Draws8]
  private let recipe: ForecastRecipe

  init(_ path: ForecastPath<Curve>, spans: [Double], recipe: ForecastRecipe) {
    self.recipe = recipe
    level = path.level
    growth = spans.map { path.curve.log(at: Draws8($0)) - path.level }
    kept = zip(spans, [0] + spans).map { path.kept(after: Draws8($0 - $1)) }
    fresh = kept.map { path.scale * Draws8.sqrt(1 - $0 * $0) }
  }

  /// Runs eight paths; the first of `noise` is their doubt about growth.
  func run(_ noise: [Draws8], put: (Int, Draws8) -> Void) {
    let doubt = Draws8.exp(Draws8(recipe.doubt) + Draws8(recipe.doubtSpread) * noise[0])
    var departure = -level
    for date in growth.indices {
      departure = kept[date] * departure + fresh[date] * noise[date + 1]
      put(date, level + growth[date] * doubt + departure)
    }
  }
}
