/// The draws of one Markov chain and what its transitions said of themselves.
public struct Chain: Sendable {
  /// The draws: `columns[i][s]` is coordinate i of draw s.
  public private(set) var columns: [[Double]]
  /// The log density of each draw.
  public private(set) var logDensities: [Double] = []
  /// The energy of each transition, after its momenta were drawn.
  public private(set) var energies: [Double] = []
  /// The transitions whose trajectory left the true one.
  public private(set) var divergences = 0
  /// The transitions that ended at the limit of doublings, not where they turned back.
  public private(set) var depthLimitHits = 0
  /// The mean chance of acceptance.
  public private(set) var acceptance = 0.0
  /// The adapted step, in units of the metric.
  public private(set) var step = 0.0
  /// The gradients computed, warm-up included.
  public private(set) var evaluations = 0
  /// Why the chain is shorter than wanted; nil where it is not.
  public internal(set) var termination: TerminationReason?

  /// A chain that could not begin.
  init(dimension: Int, failed reason: TerminationReason) {
    columns = Array(repeating: [], count: dimension)
    termination = reason
  }

  /// An empty chain with room for `capacity` draws.
  init(dimension: Int, capacity: Int) {
    columns = Array(repeating: [], count: dimension)
    for i in columns.indices { columns[i].reserveCapacity(capacity) }
    logDensities.reserveCapacity(capacity)
    energies.reserveCapacity(capacity)
  }

  /// The number of draws.
  public var count: Int { logDensities.count }

  mutating func append(
    _ x: [Double], logDensity: Double, _ transition: Transition, isAtLimit: Bool
  ) {
    for i in x.indices { columns[i].append(x[i]) }
    logDensities.append(logDensity)
    energies.append(transition.energy)
    acceptance += transition.acceptance
    if transition.isDivergent { divergences += 1 }
    if isAtLimit { depthLimitHits += 1 }
  }

  mutating func close(step: Double, evaluations: Int) {
    self.step = step
    self.evaluations = evaluations
    acceptance /= Double(max(count, 1))
  }
}
