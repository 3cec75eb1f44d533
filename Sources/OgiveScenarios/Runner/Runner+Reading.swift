internal import OgiveEvidence
internal import OgiveInference

extension Runner {
  /// A series as one or several variants of the facts have it.
  struct Reading {
    let series: Series
    let selection: EvidenceSelection
    private(set) var evidence: SeriesEvidence
    let ceiling: LevelCeiling?
    /// How its ambiguous facts are read, its own and those of what its shares are of.
    let readings: [ChosenReading]
    /// The other series that its shares are of, with their facts; empty where it has no shares.
    let whole: [(series: Series, selection: EvidenceSelection)]
    let book: EvidenceBook

    /// The same with other evidence.
    func with(_ evidence: SeriesEvidence) -> Reading {
      var other = self
      other.evidence = evidence
      return other
    }
  }
}
