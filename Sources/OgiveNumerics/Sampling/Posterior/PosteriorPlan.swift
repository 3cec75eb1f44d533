/// How a posterior is to be drawn from, once the cheap part is done.
public enum PosteriorPlan: Sendable {
  /// Importance sampling did it, or nothing can.
  case done(PosteriorSample)
  /// Chains are wanted.
  case chains(ChainPlan)
}
