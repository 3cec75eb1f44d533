/// Importance sampling from a Student distribution at a mode, its place and scale adapted by a short
/// pilot.
///
/// All numbers come from `random` by purpose and index: the result does not depend on when or where
/// it is computed.
public struct ImportanceSampler: Sendable {
  /// The draws of one round of the pilot.
  public var pilotCount = 512
  /// The most rounds of the pilot.
  public var pilotRounds = 3
  /// The pilot ends where each of its draws is worth so many independent ones.
  public var sufficientEfficiency = 0.75

  /// A sampler with the default pilot.
  public init() {}

  /// At least `count` draws (a multiple of eight) of `density`, by the pilot's best proposal.
  ///
  /// Nil where `laplace` gives no proposal.
  public func sample(
    _ density: any LogDensity, near laplace: LaplaceApproximation, count: Int,
    random: RandomSource
  ) -> ImportanceSample? {
    guard let proposal = adaptedProposal(density, near: laplace, random: random)
    else { return nil }
    return Self.draws(
      of: density, by: proposal, count: count, random.stream("importance sampling"))
  }

  /// The proposal of the rounds whose weights were the most even: the first at the mode, each later
  /// one at the weighted mean and covariance of the best before it.
  private func adaptedProposal(
    _ density: any LogDensity, near laplace: LaplaceApproximation, random: RandomSource
  ) -> StudentProposal? {
    var mean = laplace.mode.position
    var covariance = laplace.covariance
    guard var candidate = StudentProposal(mean: mean, covariance: covariance) else { return nil }
    var best = (proposal: candidate, efficiency: -1.0)
    for round in 0..<pilotRounds {
      let pilot = Self.draws(
        of: density, by: candidate, count: pilotCount,
        random.stream("importance pilot", UInt64(round)))
      guard pilot.efficiency > best.efficiency else { break }
      best = (candidate, pilot.efficiency)
      if pilot.efficiency > sufficientEfficiency { break }
      Self.adapt(&mean, &covariance, to: pilot)
      guard let next = StudentProposal(mean: mean, covariance: covariance) else { break }
      candidate = next
    }
    return best.proposal
  }

  /// Moves `mean` and `covariance` to those of the pilot, but by no more than its effective draws
  /// can vouch for.
  private static func adapt(
    _ mean: inout [Double], _ covariance: inout [Double], to pilot: ImportanceSample
  ) {
    let caution = 2 * Double(mean.count)
    let trust = pilot.effectiveSize / (pilot.effectiveSize + caution)
    let pilotMean = pilot.mean
    let pilotCovariance = pilot.covariance(about: pilotMean)
    mean = zip(mean, pilotMean).map { $0 + trust * ($1 - $0) }
    covariance = zip(covariance, pilotCovariance).map { $0 + trust * ($1 - $0) }
  }

  private static func draws(
    of density: any LogDensity, by proposal: StudentProposal, count: Int, _ stream: RandomStream
  ) -> ImportanceSample {
    let n = proposal.dimension
    let batches = max(1, (count + Draws8.width - 1) / Draws8.width)
    let room = [Double](repeating: 0, count: batches * Draws8.width)
    var columns = [[Double]](repeating: room, count: n)
    var (logDensities, logProposals) = (room, room)
    var x = [Draws8](repeating: 0, count: n)
    var z = [Draws8](repeating: 0, count: n + 3)
    for batch in 0..<batches {
      let logProposal = proposal.draw(batch, of: stream, into: &x, &z)
      let logDensity = density.logDensities(at: x)
      for lane in 0..<Draws8.width {
        let s = batch * Draws8.width + lane
        for i in 0..<n { columns[i][s] = x[i].lanes[lane] }
        logProposals[s] = logProposal.lanes[lane]
        let value = logDensity.lanes[lane]
        logDensities[s] = value.isFinite ? value : -.infinity
      }
    }
    return ImportanceSample(
      columns: columns, logDensities: logDensities, logProposals: logProposals)
  }
}
