internal import OgiveCurves
internal import OgiveNumerics

extension EvidenceProblem {
  /// What the priors on the room to grow and on the stickiness owe to the coordinates that they are
  /// written in: their densities there are lower by the slopes of the quantities by the coordinates,
  /// each at most one, and the square root of minus twice the slope's logarithm is a residual. The
  /// prior on the stickiness itself comes with them.
  func coordinateDensity(of member: MemberAtColumns, at x: Span<Double>) -> [Dual] {
    var residuals: [Dual] = []
    if let capacity = coordinates.capacity {
      residuals.append(roomDensity(of: member, capacity: capacity))
    }
    if let column = columns.stickiness, case .monthlyUsers(let users)? = evidence.ceiling,
      let ceiling = member.ceiling
    {
      let stickiness = ceiling / Dual(users)
      let odds = Dual.log(stickiness / (1 - stickiness))
      let prior = LevelCeiling.stickiness
      residuals.append((odds - Dual(prior.mean)) / Dual(prior.sd))
      let share = 1 / (1 + Dual.exp(-Dual(x[column], parameter: column)))
      residuals.append(Self.deviance(Dual.log(stickiness / share)))
    }
    return residuals
  }

  /// With `q = K / y`, d ln(ln q) / dx = (q - 1) / (q ln q), and under a ceiling times the part of
  /// the room above the capacity.
  private func roomDensity(of member: MemberAtColumns, capacity index: Int) -> Dual {
    let capacity = Dual(value: member.parameters[index], derivatives: member.slopes[index])
    let level = member.level
    let room = Dual.log(capacity / level)
    var slope = (capacity - level) / (capacity * room)
    if let ceiling = member.ceiling { slope = slope * (ceiling - capacity) / (ceiling - level) }
    return Self.deviance(-Dual.log(slope))
  }

  /// The residual whose square is twice `drop`, which is not negative but for rounding.
  private static func deviance(_ drop: Dual) -> Dual {
    let least = Dual(1e-12)
    return Dual.sqrt(2 * Dual.select(drop, lessThan: least, then: least, else: drop))
  }
}
