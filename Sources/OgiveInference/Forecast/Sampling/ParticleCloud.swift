internal import OgiveNumerics

/// The particles of a ``TemperedSampler``: points in coordinates whose prior is standard normal, with
/// their log likelihoods.
struct ParticleCloud: Sendable {
  static let blockCount = TemperedSampler.particleCount / Draws8.width

  let dimension: Int
  /// Block by block of eight particles, coordinate by coordinate.
  private(set) var points: [Draws8]
  /// Block by block.
  private(set) var logLikelihoods: [Draws8]

  /// Particles drawn from the prior.
  init(of target: some TemperedTarget, from stream: RandomStream) {
    dimension = target.dimension
    points = Array(repeating: 0, count: Self.blockCount * dimension)
    logLikelihoods = Array(repeating: 0, count: Self.blockCount)
    var span = points.mutableSpan
    stream.fillNormals(&span)
    for block in 0..<Self.blockCount {
      logLikelihoods[block] = target.logLikelihood(
        at: points.span.extracting((block * dimension)..<((block + 1) * dimension)))
    }
  }

  /// The temperature after `temperature` at which half of the effective number is left, at most one;
  /// nil where every likelihood is zero.
  func nextTemperature(after temperature: Double) -> Double? {
    guard let weights = LikelihoodWeights(logLikelihoods) else { return nil }
    var upper = 1 - temperature
    guard weights.effectiveShare(raising: upper) < 0.5 else { return 1 }
    var lower = 0.0
    // Near enough is enough: the ladder's rungs need not be exact, only the same every time.
    while upper - lower > 1e-3 * upper, upper > 1e-12 {
      let middle = 0.5 * (lower + upper)
      if weights.effectiveShare(raising: middle) < 0.5 { upper = middle } else { lower = middle }
    }
    return temperature + upper
  }

  /// Replaces the particles by as many drawn systematically in proportion to `likelihood^power`.
  mutating func resample(raising power: Double, uniform: Double) {
    guard let weights = LikelihoodWeights(logLikelihoods) else { return }
    let parents = weights.systematicDraws(raising: power, uniform: uniform)
    let (oldPoints, oldLikelihoods) = (points, logLikelihoods)
    for (particle, parent) in parents.enumerated() {
      let (block, lane) = (particle / Draws8.width, particle % Draws8.width)
      let (parentBlock, parentLane) = (parent / Draws8.width, parent % Draws8.width)
      for d in 0..<dimension {
        points[block * dimension + d].lanes[lane] =
          oldPoints[parentBlock * dimension + d].lanes[parentLane]
      }
      logLikelihoods[block].lanes[lane] = oldLikelihoods[parentBlock].lanes[parentLane]
    }
  }

  /// The lower triangular factor of the particles' covariance, row by row; nil where they have none.
  var covarianceFactor: Cholesky? {
    let count = Double(TemperedSampler.particleCount)
    let means = (0..<dimension).map { d in
      (0..<Self.blockCount).reduce(0) { $0 + points[$1 * dimension + d].lanes.sum() } / count
    }
    var covariance = [Double](repeating: 0, count: dimension * dimension)
    for a in 0..<dimension {
      for b in 0...a {
        var sum: Draws8 = 0
        for block in 0..<Self.blockCount {
          sum =
            sum + (points[block * dimension + a] - Draws8(means[a]))
            * (points[block * dimension + b] - Draws8(means[b]))
        }
        covariance[a * dimension + b] = sum.lanes.sum() / count
      }
      // Keeps the factor positive where resampling left few different particles.
      covariance[a * dimension + a] += 1e-9
    }
    return try? Cholesky(covariance, order: dimension)
  }

  /// One Metropolis step of every particle for the posterior at `temperature`: the proposal's
  /// covariance is `step²` times that of `factor`.
  mutating func sweep(
    _ target: some TemperedTarget, at temperature: Double, factor: Cholesky, step: Double,
    moves: RandomStream, choices: RandomStream
  ) {
    var normals = [Draws8](repeating: 0, count: points.count)
    var uniforms = [Draws8](repeating: 0, count: Self.blockCount)
    var normalSpan = normals.mutableSpan
    moves.fillNormals(&normalSpan)
    var uniformSpan = uniforms.mutableSpan
    choices.fillUniforms(&uniformSpan)
    var proposal = [Draws8](repeating: 0, count: dimension)
    for block in 0..<Self.blockCount {
      let first = block * dimension
      var priorChange: Draws8 = 0
      for d in 0..<dimension {
        var shift: Draws8 = 0
        for k in 0...d {
          shift = shift + Draws8(factor.lower[d * dimension + k]) * normals[first + k]
        }
        let old = points[first + d]
        proposal[d] = old + Draws8(step) * shift
        priorChange = priorChange + (old * old - proposal[d] * proposal[d])
      }
      let proposed = target.logLikelihood(at: proposal.span)
      let current = logLikelihoods[block]
      let change = Draws8(temperature) * (proposed - current) + 0.5 * priorChange
      let hurdle = Draws8.log(uniforms[block])
      for d in 0..<dimension {
        points[first + d] = .select(
          hurdle, lessThan: change, then: proposal[d], else: points[first + d])
      }
      logLikelihoods[block] = .select(hurdle, lessThan: change, then: proposed, else: current)
    }
  }
}
