internal import OgiveEvidence
internal import OgiveInference

extension Runner {
  /// A series as one or several variants of the facts have it.
  struct Reading {
    let series: Series
    let selection: EvidenceSelection
    private(set) var evidence: SeriesEvidence
    /// What its shares are of, once that is known; nil where it has none.
    private(set) var shareBase: ShareBase?
    let ceiling: LevelCeiling?
    /// How its ambiguous facts are read, its own and those of what its shares are of.
    let readings: [ChosenReading]
    /// The other series that its shares are of, with their facts; empty where it has no shares.
    let whole: [(series: Series, selection: EvidenceSelection)]
    let book: EvidenceBook

    /// The same with what its shares are of, and the evidence that they then make.
    func sharing(_ base: ShareBase, making evidence: SeriesEvidence) -> Reading {
      var other = self
      other.shareBase = base
      other.evidence = evidence
      return other
    }
  }
}
