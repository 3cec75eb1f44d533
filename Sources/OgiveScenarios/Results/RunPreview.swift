/// What a run is about to find, for somebody who waits for it: from the draws that an earlier run made,
/// weighted by what is now believed, and with whatever takes long as it was.
///
/// It is for the eye alone: nothing of it is written or kept.
public struct RunPreview: Sendable {
  /// Something that takes too long for a preview, or is told by other draws.
  public enum Part: String, Sendable, CaseIterable {
    /// Posteriors are those of the last fit, each draw weighted by the new priors over the old ones.
    case draws
    /// The first of the draws alone, where each takes long.
    case fewer
    /// What facts say of fits, and how far these can be trusted, is of the last fit.
    case facts
    /// Curves that are averaged weigh what they weighed.
    case weights
    /// Tests on hidden facts are of the last fit.
    case past
    /// What is believed before the facts of quantities of which the file says nothing is as it was.
    case priors
    /// Answers that take long, as what drives a figure does, are as they were.
    case answers
    /// The sweep is as it was.
    case sweep
  }

  /// What the run is about to find.
  public let result: RunResult
  /// Which parts of it are not yet the run's own; never empty.
  public let parts: Set<Part>
}
