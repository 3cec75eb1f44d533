internal import OgiveEvidence
internal import OgiveScenarios

extension RunResult {
  /// The titles, English first, then by language code.
  var titles: [String] { titlesByLanguage.map(\.text) }

  /// The same with their languages.
  var titlesByLanguage: [(language: String, text: String)] {
    Translated(title).inOrder.map { (language: $0.language, text: $0.value) }
  }

  /// What a question is called in both languages; nil where the file does not say.
  func title(of question: String) -> Phrase? {
    let label = naming.question(question)
    return label.isTitled ? label.phrase : nil
  }

  /// What the figures rest on, in one line without a full stop.
  var provenance: String {
    "Known by \(asOf); \(draws) draws from seed \(seed)"
  }
}
