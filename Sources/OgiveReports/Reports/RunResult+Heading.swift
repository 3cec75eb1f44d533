internal import OgiveEvidence
internal import OgiveScenarios

extension RunResult {
  /// The titles, English first, then by language code.
  var titles: [String] {
    let others = title.filter { $0.key != "en" }.sorted { $0.key < $1.key }.map(\.value)
    return (title["en"].map { [$0] } ?? []) + others
  }

  /// What the figures rest on, in one line without a full stop.
  var provenance: String {
    "Known by \(asOf); \(draws) draws from seed \(seed)"
  }
}
