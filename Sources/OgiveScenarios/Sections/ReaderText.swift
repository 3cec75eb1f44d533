import OgiveText

/// Text for the readers of a report, as it may be written: text that serves all of them, or
/// `{en: …, zh: …}`.
struct ReaderText {
  /// What it is called in messages: `the title`.
  let name: String

  /// Why something is assumed, believed or said.
  static let reason = ReaderText(name: "the reason")
  /// What people call something.
  static let title = ReaderText(name: "the title")
  /// The key of what people call something, in all of a report that people read.
  static let titleKey = BlockKey(
    "title", "what people call it, in charts, tables and answers; text, or {en: …, zh: …}",
    title.shape)

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
