/// The No-U-Turn sampler: Hamiltonian Monte Carlo whose trajectories end where they turn back.
///
/// Multinomial trajectories, step by dual averaging, metric by windows of the warm-up, diagonal first
/// and dense later. A chain depends on the density, the options, the source of random numbers and
/// its own number, on nothing else: chains can run anywhere, in any order.
public struct NoUTurnSampler: Sendable {
  /// The iterations that adapt step and metric, and are not kept.
  public var warmUpCount = 500
  /// The mean chance of acceptance that the step is adapted to.
  public var acceptance = 0.9
  /// The most doublings of a trajectory.
  public var depthLimit = 10

  /// A sampler with the default settings.
  public init() {}

  /// Chain `chain` of `count` draws of `density` from `start`.
  ///
  /// - Parameters:
  ///   - start: A point with mass; without any the chain is empty, see ``Chain/termination``.
  ///   - covariance: The rows of a rough covariance, where one is known; otherwise the warm-up
  ///     begins with the unit matrix.
  public func chain(
    _ chain: Int, of density: any LogDensity, from start: [Double], covariance: [Double]? = nil,
    count: Int, random: RandomSource
  ) -> Chain {
    if density.dimension <= ShortVector.capacity {
      run(
        ChainState<ShortVector>(self, chain, density, start, covariance, random), density, count)
    } else {
      run(
        ChainState<LongVector>(self, chain, density, start, covariance, random), density, count)
    }
  }

  private func run<Vector>(
    _ start: ChainState<Vector>, _ density: any LogDensity, _ count: Int
  ) -> Chain {
    var state = start
    guard state.hasMass else { return Chain(dimension: density.dimension, failed: .notFinite) }
    let schedule = WarmUpSchedule(warmUpCount)
    for iteration in 0..<warmUpCount where !Task.isCancelled { state.warmUp(iteration, schedule) }
    state.settle()
    var result = Chain(dimension: density.dimension, capacity: count)
    for iteration in warmUpCount..<(warmUpCount + count) {
      guard !Task.isCancelled else {
        result.termination = .cancelled
        break
      }
      let transition = state.advance(iteration)
      result.append(
        state.position, logDensity: state.logDensity, transition,
        isAtLimit: transition.depth == depthLimit && !transition.hasTurned)
    }
    result.close(step: state.step, evaluations: state.evaluations)
    return result
  }
}
