/// What is to be said against a sample.
public enum SamplingWarning: Sendable, Equatable, Codable {
  /// The density had no mass at any start: there are no draws.
  case noMass
  /// The importance weights' tail was too heavy, k-hat too large: chains were run instead.
  case weightsRejected(shape: Double)
  /// The chains disagree on a coordinate: R-hat is 1.01 or more, or not a number.
  case notMixed(coordinate: Int, ratio: Double)
  /// The draws of a coordinate are worth fewer than 400 independent ones.
  case fewEffective(coordinate: Int, bulk: Double, tail: Double)
  /// Some trajectories left the true ones: there are places that the chains cannot enter.
  case divergences(Int, of: Int)
  /// Some trajectories ended at the limit of doublings.
  case depthLimit(Int)
  /// A chain hardly reaches the tails: the energy's fraction of missing information is below 0.3.
  case lowEnergy(chain: Int, fraction: Double)
  /// A chain ended early.
  case chainEnded(chain: Int, TerminationReason)

  /// Whether the draws should not be relied on. A rejected method alone is no fault of theirs, nor
  /// are trajectories that took long, nor divergences of at most one in a hundred transitions where
  /// nothing else is amiss.
  public var isFailure: Bool {
    switch self {
    case .weightsRejected, .depthLimit: false
    case .divergences(let count, let total): 100 * count > total
    default: true
    }
  }
}
