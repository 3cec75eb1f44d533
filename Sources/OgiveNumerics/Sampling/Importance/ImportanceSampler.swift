/// Importance sampling from a split Student distribution at a mode, its place, scale and skewness
/// adapted by a short pilot.
///
/// All numbers come from `random` by purpose and index: the result does not depend on when or where
/// it is computed.
public struct ImportanceSampler: Sendable {
  /// The draws of one round of the pilot.
  public var pilotCount = 512
  /// The most rounds of the pilot.
  public var pilotRounds = 8
  /// The pilot ends where each of its draws is worth so many independent ones.
  public var sufficientEfficiency = 0.75
  /// It also ends after so many rounds that were no better than the best before them.
  public var patience = 2

  /// Where the draws of one distribution are not reliable, so many mixtures of narrow ones around them
  /// are tried, each made from the best draws before it.
  public var kernelRounds = 6
  /// They are tried, too, where each draw is worth less than so many independent ones.
  public var leastEfficiency = 0.1

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
    var sample = Self.draws(
      of: density, by: proposal, count: count, random.stream("importance sampling"))
    for round in 0..<kernelRounds where !isGood(sample) {
      let offset = random.uniform("importance kernels", UInt64(round), 0)
      guard let kernels = KernelProposal(around: sample, offset: offset) else { break }
      let next = Self.draws(
        of: density, by: kernels, count: count,
        random.stream("importance sampling by kernels", UInt64(round)))
      if next.smoothing.shape < sample.smoothing.shape { sample = next }
    }
    return sample
  }

  private func isGood(_ sample: ImportanceSample) -> Bool {
    sample.smoothing.isReliable && sample.efficiency >= leastEfficiency
  }

  /// The proposal of the rounds whose weights were the most even: the first at the mode, each later
  /// one fitted to the draws of the best before it.
  private func adaptedProposal(
    _ density: any LogDensity, near laplace: LaplaceApproximation, random: RandomSource
  ) -> StudentProposal? {
    guard var candidate = Self.firstProposal(density, near: laplace) else { return nil }
    var best: (proposal: StudentProposal, pilot: ImportanceSample)?
    var failures = 0
    for round in 0..<pilotRounds {
      let pilot = Self.draws(
        of: density, by: candidate, count: pilotCount,
        random.stream("importance pilot", UInt64(round)))
      if pilot.efficiency > best?.pilot.efficiency ?? -1 {
        best = (candidate, pilot)
        failures = 0
      } else {
        failures += 1
      }
      guard let best, failures < patience, best.pilot.efficiency < sufficientEfficiency,
        let next = Self.proposal(fittedTo: best.pilot, from: best.proposal, caution: failures)
      else { break }
      candidate = next
    }
    return best?.proposal
  }

  /// Laplace's approximation, each axis as wide on either side as the density's fall there says.
  private static func firstProposal(
    _ density: any LogDensity, near laplace: LaplaceApproximation
  ) -> StudentProposal? {
    let mode = laplace.mode
    guard let plain = StudentProposal(mean: mode.position, covariance: laplace.covariance) else {
      return nil
    }
    let n = plain.dimension
    let reach = 1.5
    let halves = (0..<n).map { axis -> SplitNormal in
      let x = (0..<n).map { row -> Draws8 in
        let step =
          reach * plain.factor.lower[row * n + axis] / StudentProposal.shrinkage.squareRoot()
        var lanes = Draws8(mode.position[row])
        lanes.lanes[0] -= step
        lanes.lanes[1] += step
        return lanes
      }
      let values = density.logDensities(at: x).lanes
      let widths = (0..<2).map { side -> Double in
        let drop = max(mode.logDensity - values[side], 1e-3)
        return min(max(reach / (2 * drop).squareRoot(), 0.3), 3)
      }
      return SplitNormal(below: widths[0], above: widths[1])
    }
    return StudentProposal(mean: mode.position, covariance: laplace.covariance, halves: halves)
  }

  /// The proposal with the weighted mean, covariance and skewness of a pilot, but moved from the
  /// pilot's own by no more than its effective draws can vouch for.
  ///
  /// - Parameter caution: How often this has failed from the same pilot.
  private static func proposal(
    fittedTo pilot: ImportanceSample, from old: StudentProposal, caution: Int
  ) -> StudentProposal? {
    let n = old.dimension
    let doubt = 2 * Double(n) * Double(1 + 3 * caution)
    let trust = pilot.effectiveSize / (pilot.effectiveSize + doubt)
    let mean = pilot.mean
    let own = old.covariance
    let covariance = zip(own, pilot.covariance(about: mean)).map { $0 + trust * ($1 - $0) }
    guard let factor = try? Cholesky(covariance, order: n) else { return nil }
    var modes: [Double] = []
    var halves: [SplitNormal] = []
    let axes = Self.whitened(pilot.columns, about: mean, by: factor)
    for axis in 0..<n {
      let (mode, split) = SplitNormal.fitted(to: axes[axis], weights: pilot.weights)
      modes.append(trust * mode)
      halves.append(
        SplitNormal(
          below: 1 + trust * (split.below - 1), above: 1 + trust * (split.above - 1)))
    }
    let centre = zip(zip(old.mean, mean).map { $0 + trust * ($1 - $0) }, factor.multiply(modes))
      .map { $0 + $1 }
    return StudentProposal(mean: centre, covariance: covariance, halves: halves)
  }

  /// The draws along the axes of a factor.
  private static func whitened(
    _ columns: [[Double]], about mean: [Double], by factor: Cholesky
  ) -> [[Double]] {
    var axes = columns
    for draw in columns[0].indices {
      let z = factor.solveLower(columns.indices.map { columns[$0][draw] - mean[$0] })
      for axis in z.indices { axes[axis][draw] = z[axis] }
    }
    return axes
  }

  private static func draws(
    of density: any LogDensity, by proposal: some ImportanceProposal, count: Int,
    _ stream: RandomStream
  ) -> ImportanceSample {
    let n = proposal.dimension
    let batches = max(1, (count + Draws8.width - 1) / Draws8.width)
    let room = [Double](repeating: 0, count: batches * Draws8.width)
    var columns = [[Double]](repeating: room, count: n)
    var (logDensities, logProposals) = (room, room)
    var x = [Draws8](repeating: 0, count: n)
    var z = [Draws8](repeating: 0, count: n + 3)
    // Of what is cut short nothing is used: whoever cancelled it throws it away.
    for batch in 0..<batches where !Task.isCancelled {
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
