/// One transition of the No-U-Turn sampler: a trajectory that doubles, forwards or backwards, until
/// it turns back, and one of its points chosen by its weight.
///
/// Hoffman and Gelman 2014, Journal of Machine Learning Research 15, 1593; multinomial weights after
/// Betancourt 2017, arXiv:1701.02434. The storage is made once for a chain.
struct Trajectory {
  /// An energy error beyond which a trajectory has left the true one for good.
  private static let divergence = 1000.0

  var hamiltonian: Hamiltonian
  /// Where the chain is.
  private(set) var current: PhasePoint
  private var left: PhasePoint
  private var right: PhasePoint
  private var candidate: PhasePoint
  private var checks: TurnChecks
  private var momentumSum: [Double]
  private var startEnergy = 0.0
  private var acceptanceSum = 0.0

  /// A trajectory with room for `depthLimit` doublings.
  init(_ hamiltonian: Hamiltonian, at x: [Double], depthLimit: Int) {
    self.hamiltonian = hamiltonian
    current = PhasePoint(dimension: x.count)
    current.position = hamiltonian.metric.inverse(x)
    (left, right, candidate) = (current, current, current)
    checks = TurnChecks(dimension: x.count, depthLimit: depthLimit)
    momentumSum = Array(repeating: 0, count: x.count)
    self.hamiltonian.evaluate(&current)
  }

  /// Puts new momenta on the current point.
  mutating func refresh(_ numbers: inout ChainNumbers) {
    numbers.fillNormals(&current.momentum)
  }

  /// Doubles the trajectory until it turns back; ``current`` is then the chosen point.
  mutating func run(
    step: Double, depthLimit: Int, _ numbers: inout ChainNumbers
  ) -> Transition {
    left.copy(current)
    right.copy(current)
    for i in momentumSum.indices { momentumSum[i] = current.momentum[i] }
    startEnergy = current.energy
    acceptanceSum = 0
    var transition = Transition(energy: startEnergy)
    var logWeight = 0.0
    while transition.depth < depthLimit {
      let added = addSubtree(
        isForward: numbers.uniform() < 0.5, step: step, &transition, &numbers)
      guard let added else { break }
      transition.depth += 1
      if numbers.uniform() < Double.exp(min(added - logWeight, 0)) { current.copy(candidate) }
      logWeight = Self.logSum(logWeight, added)
      for i in momentumSum.indices { momentumSum[i] += checks.sum[i] }
      if TurnChecks.hasTurned(momentumSum, from: left.momentum, to: right.momentum) {
        transition.hasTurned = true
        break
      }
    }
    transition.acceptance = acceptanceSum / Double(max(transition.leapfrogs, 1))
    return transition
  }

  /// Adds as many points again; the logarithm of their weight. Nil where they turn back among
  /// themselves or leave the true trajectory: then none of them counts.
  private mutating func addSubtree(
    isForward: Bool, step: Double, _ transition: inout Transition, _ numbers: inout ChainNumbers
  ) -> Double? {
    var logWeight = -Double.infinity
    checks.reset()
    for _ in 0..<(1 << transition.depth) {
      if isForward {
        hamiltonian.leapfrog(&right, step: step)
      } else {
        hamiltonian.leapfrog(&left, step: -step)
      }
      transition.leapfrogs += 1
      let error = (isForward ? right.energy : left.energy) - startEnergy
      guard error < Self.divergence else {
        transition.isDivergent = true
        return nil
      }
      acceptanceSum += Double.exp(min(-error, 0))
      logWeight = Self.logSum(logWeight, -error)
      if numbers.uniform() < Double.exp(-error - logWeight) {
        candidate.copy(isForward ? right : left)
      }
      if checks.add(isForward ? right.momentum : left.momentum) {
        transition.hasTurned = true
        return nil
      }
    }
    return logWeight
  }

  /// The logarithm of `e^a + e^b`, for finite `b`.
  private static func logSum(_ a: Double, _ b: Double) -> Double {
    let difference = (a - b).magnitude
    return max(a, b) + Double.log1p(Double.exp(-difference))
  }
}
