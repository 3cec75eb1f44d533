/// Chains to run, in any order and on any threads, and to put together.
public struct ChainPlan: Sendable {
  let density: any LogDensity
  let mode: Mode
  let laplace: LaplaceApproximation?
  /// k-hat of importance weights that cannot be relied on; nil where none were tried.
  public let rejectedShape: Double?
  let sampler: NoUTurnSampler
  /// The number of chains.
  public let count: Int
  let draws: Int
  let random: RandomSource

  /// Chain `index` of 0 ..< ``count``.
  public func chain(_ index: Int) -> Chain {
    let covariance = laplace.flatMap { $0.isRepaired ? nil : $0.covariance }
    return sampler.chain(
      index, of: density, from: start(index), covariance: covariance,
      count: (draws + count - 1) / count, random: random)
  }

  /// The draws of all chains, in the order of their numbers, with their diagnostics.
  ///
  /// - Parameter chains: The results of ``chain(_:)`` for every index, in order.
  public func sample(_ chains: [Chain]) -> PosteriorSample {
    PosteriorSample(chains: chains, mode: mode, rejectedShape: rejectedShape)
  }

  /// A point that is likely enough and far enough from the other chains': a draw of a Student
  /// distribution at the mode, or the mode itself where none of those has mass.
  private func start(_ index: Int) -> [Double] {
    guard let laplace, !laplace.isRepaired,
      let proposal = StudentProposal(mean: mode.position, covariance: laplace.covariance)
    else { return mode.position }
    let stream = random.stream("chain start", UInt64(index))
    let floor = mode.logDensity - 10 * Double(mode.position.count + 1)
    var x = [Draws8](repeating: 0, count: proposal.dimension)
    var z = [Draws8](repeating: 0, count: proposal.dimension + 3)
    _ = proposal.draw(0, of: stream, into: &x, &z)
    let values = density.logDensities(at: x)
    for lane in 0..<Draws8.width where values.lanes[lane] > floor {
      let point = x.map { $0.lanes[lane] }
      var gradient = point
      if density.checked(at: point, gradient: &gradient) > -.infinity { return point }
    }
    return mode.position
  }
}
