extension LaplaceApproximation {
  /// Modes with less than this part of the greatest mass are not worth a walk.
  private static let leastMass = 1e-3
  /// Two searches found the same mode where no coordinate differs by more of its standard deviation.
  private static let sameWithin = 0.1

  /// The logarithm of the mass about the mode, up to a factor that all modes of a density share.
  public var logMass: Double {
    guard let factor = try? Cholesky(covariance, order: mode.position.count) else {
      return -.infinity
    }
    return mode.logDensity + factor.logDeterminantOfFactor
  }

  /// What several searches found, each mode once, and the one with the most mass first.
  ///
  /// A place that is not curved as a mode is, at which a search was caught, is left out, and so is a mode
  /// with next to no mass beside the others.
  public static func distinct(
    of density: any LogDensity, at modes: [Mode]
  ) -> [LaplaceApproximation] {
    let found = modes.compactMap { LaplaceApproximation(of: density, at: $0) }
      .filter { !$0.isRepaired }
      .map { (approximation: $0, logMass: $0.logMass) }
      .sorted { $0.logMass > $1.logMass }
    guard let most = found.first?.logMass, most > -.infinity else { return [] }
    var kept: [LaplaceApproximation] = []
    for (other, logMass) in found where logMass >= most + Double.log(leastMass) {
      if !kept.contains(where: { $0.isAtMode(of: other) }) { kept.append(other) }
    }
    return kept
  }

  private func isAtMode(of other: LaplaceApproximation) -> Bool {
    let order = mode.position.count
    return (0..<order).allSatisfy { index in
      let gap = mode.position[index] - other.mode.position[index]
      return abs(gap) <= Self.sameWithin * covariance[index * order + index].squareRoot()
    }
  }

  /// Points about the mode, somewhat farther apart than the normal's own: draws of a Student
  /// distribution with five degrees of freedom. None where the covariance has no factor.
  public func scattered(_ count: Int, random: RandomSource) -> [[Double]] {
    guard let proposal = StudentProposal(mean: mode.position, covariance: covariance) else {
      return []
    }
    let stream = random.stream("about a mode")
    var x = [Draws8](repeating: 0, count: proposal.dimension)
    var z = [Draws8](repeating: 0, count: proposal.dimension + 3)
    let batches = (count + Draws8.width - 1) / Draws8.width
    let points = (0..<batches).flatMap { batch -> [[Double]] in
      _ = proposal.draw(batch, of: stream, into: &x, &z)
      return (0..<Draws8.width).map { lane in x.map { $0.lanes[lane] } }
    }
    return Array(points.prefix(count))
  }
}
