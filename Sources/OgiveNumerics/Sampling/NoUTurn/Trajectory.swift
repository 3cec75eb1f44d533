/// One transition of the No-U-Turn sampler: a trajectory that doubles, forwards or backwards, until
/// it turns back, and one of its points chosen by its weight.
///
/// Hoffman and Gelman 2014, Journal of Machine Learning Research 15, 1593; multinomial weights after
/// Betancourt 2017, arXiv:1701.02434. The storage is made once for a chain.
struct Trajectory<Vector: PhaseVector> {
  /// An energy error beyond which a trajectory has left the true one for good.
  private static var divergence: Double { 1000 }
  /// The most that a point's log weight is taken for, so that sums of weights are finite. Only a
  /// start far from all mass gains more in one trajectory, and it is left at once either way.
  private static var logWeightLimit: Double { 600 }

  var hamiltonian: Hamiltonian<Vector>
  /// Where the chain is.
  private(set) var current: PhasePoint<Vector>
  private var left: PhasePoint<Vector>
  private var right: PhasePoint<Vector>
  private var candidate: PhasePoint<Vector>
  private var checks: TurnChecks<Vector>
  private var momentumSum: Vector
  private var startEnergy = 0.0
  private var acceptanceSum = 0.0

  /// A trajectory with room for `depthLimit` doublings.
  init(_ hamiltonian: Hamiltonian<Vector>, at x: [Double], depthLimit: Int) {
    self.hamiltonian = hamiltonian
    current = PhasePoint(dimension: x.count)
    current.position = Vector(hamiltonian.metric.inverse(x))
    (left, right, candidate) = (current, current, current)
    checks = TurnChecks(dimension: x.count, depthLimit: depthLimit)
    momentumSum = Vector(dimension: x.count)
    self.hamiltonian.evaluate(&current)
  }

  /// Puts new momenta on the current point.
  mutating func refresh(_ numbers: inout ChainNumbers) {
    numbers.fillNormals(&current.momentum, dimension: hamiltonian.density.dimension)
  }

  /// Doubles the trajectory until it turns back; ``current`` is then the chosen point.
  mutating func run(
    step: Double, depthLimit: Int, _ numbers: inout ChainNumbers
  ) -> Transition {
    left.copy(current)
    right.copy(current)
    momentumSum.copy(current.momentum)
    startEnergy = current.energy
    acceptanceSum = 0
    var transition = Transition(energy: startEnergy)
    var weight = 1.0
    while transition.depth < depthLimit {
      let added = addSubtree(
        isForward: numbers.uniform() < 0.5, step: step, &transition, &numbers)
      guard let added else { break }
      transition.depth += 1
      if numbers.uniform() * weight < added { current.copy(candidate) }
      weight += added
      momentumSum.add(checks.sum)
      if TurnChecks<Vector>.hasTurned(momentumSum, from: left.momentum, to: right.momentum) {
        transition.hasTurned = true
        break
      }
    }
    transition.acceptance = acceptanceSum / Double(max(transition.leapfrogs, 1))
    return transition
  }

  /// Adds as many points again; their weight. Nil where they turn back among
  /// themselves or leave the true trajectory: then none of them counts.
  private mutating func addSubtree(
    isForward: Bool, step: Double, _ transition: inout Transition, _ numbers: inout ChainNumbers
  ) -> Double? {
    // The end that moves is on the right.
    if !isForward { swap(&left, &right) }
    defer { if !isForward { swap(&left, &right) } }
    var weight = 0.0
    checks.reset()
    for _ in 0..<(1 << transition.depth) {
      hamiltonian.leapfrog(&right, step: isForward ? step : -step)
      transition.leapfrogs += 1
      let error = right.energy - startEnergy
      guard error < Self.divergence else {
        transition.isDivergent = true
        return nil
      }
      let added = Double.exp(min(-error, Self.logWeightLimit))
      acceptanceSum += min(added, 1)
      weight += added
      if numbers.uniform() * weight < added { candidate.copy(right) }
      if checks.add(right.momentum) {
        transition.hasTurned = true
        return nil
      }
    }
    return weight
  }
}
