internal import OgiveEvidence
internal import OgiveScenarios

extension RunResult {
  /// The titles, English first, then by language code.
  var titles: [String] { titlesByLanguage.map(\.text) }

  /// The same with their languages.
  var titlesByLanguage: [(language: String, text: String)] {
    let others = title.filter { $0.key != "en" }.sorted { $0.key < $1.key }
    let first = title["en"].map { [(language: "en", text: $0)] } ?? []
    return first + others.map { (language: $0.key, text: $0.value) }
  }

  /// What the figures rest on, in one line without a full stop.
  var provenance: String {
    "Known by \(asOf); \(draws) draws from seed \(seed)"
  }
}
