public import OgiveNumerics

extension EvidencePosterior {
  /// What these draws say under other beliefs of the curve, each weighted by the new priors over the old
  /// ones: quick, and good enough to be shown until the posterior itself is drawn from.
  ///
  /// - Parameters:
  ///   - evidence: The same facts with other beliefs.
  ///   - random: Numbers for this posterior alone.
  /// - Returns: Nil where the draws cannot tell: the new priors have their mass elsewhere, the curve is told
  ///   by other coordinates, or it is a player among others.
  public func reweighted(
    to evidence: SeriesEvidence, random: RandomSource
  ) -> EvidencePosterior? {
    // What is believed of the capacity may settle the ceiling, which is else a coordinate.
    guard density.seat == nil, evidence.ceiling == self.evidence.ceiling else { return nil }
    let other = EvidenceDensity(refitting: density, to: evidence)
    let ratios = map { x, member in
      other.logPrior(of: member, at: x) - density.logPrior(of: member, at: x)
    }
    guard let sample = sample.reweighted(by: ratios, random: random) else { return nil }
    return EvidencePosterior(sample: sample, density: other, columns: sample.columns)
  }
}
