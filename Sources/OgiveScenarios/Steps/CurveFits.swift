import OgiveInference

/// What the curves of one series make of its facts.
struct CurveFits: Sendable {
  let posteriors: [EvidencePosterior]
  /// What each posterior says of its facts, and what it may be used for.
  let analyses: [PosteriorAnalysis]
  /// Each family's part in the average; they sum to one.
  let weights: [Double]
}
