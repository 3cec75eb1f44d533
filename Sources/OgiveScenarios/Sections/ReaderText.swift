import OgiveText

/// Text for the readers of a report, as it may be written: text that serves all of them, or
/// `{en: …, zh: …}`.
struct ReaderText {
  /// What it is called in messages: `the title`.
  let name: String

  /// Why something is assumed, believed or said.
  static let reason = ReaderText(name: "the reason")

  private var languages: [BlockKey] {
    [BlockKey("en", "\(name) in English", .text), BlockKey("zh", "\(name) in Chinese", .text)]
  }

  /// What may be written.
  var shape: Shape { .anyOf([.text, .block(languages)]) }

  /// The text in each language; in none, with diagnostics, where it cannot be read.
  func decode(_ node: YAMLNode, with decoder: inout NodeDecoder) -> Translated<YAMLScalar> {
    guard case .map = node.content else {
      return scalar(node, with: &decoder).map { Translated(forAll: $0) } ?? Translated([:])
    }
    guard let block = decoder.block(node, languages, called: name) else { return Translated([:]) }
    if block.entries.isEmpty {
      decoder.report(.missingKey, "\(name) needs 'en' or 'zh'", at: node.location)
    }
    var found: [String: YAMLScalar] = [:]
    for language in languages.map(\.name) {
      found[language] = block[language].flatMap { scalar($0, with: &decoder) }
    }
    return Translated(found)
  }

  private func scalar(_ node: YAMLNode, with decoder: inout NodeDecoder) -> YAMLScalar? {
    decoder.text(node) == nil ? nil : node.scalar
  }
}
