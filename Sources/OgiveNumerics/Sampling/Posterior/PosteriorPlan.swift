/// How a posterior is to be drawn from, once the cheap part is done.
public enum PosteriorPlan: Sendable {
  /// Importance sampling did it, or nothing can.
  case done(PosteriorSample)
  /// Chains are wanted.
  case chains(ChainPlan)

  /// The mode that was found; nil where there is none.
  public var mode: Mode? {
    switch self {
    case .done(let sample): sample.mode
    case .chains(let plan): plan.mode
    }
  }

  /// The draws; the chains, if any are wanted, run one after the other.
  public var sample: PosteriorSample {
    switch self {
    case .done(let sample): sample
    case .chains(let plan): plan.sample((0..<plan.count).map { plan.chain($0) })
    }
  }
}
