import OgiveText

extension NodeDecoder {
  /// A reason as it is known by: the English one where there are several.
  mutating func reason(_ node: YAMLNode?) -> Located<String>? {
    guard let node else { return nil }
    let texts = ReaderText.reason.decode(node, with: &self).inOrder
    return texts.first.map { Located($0.value.text, at: node.location) }
  }
}

extension YAMLNode {
  /// The reasons anywhere in it that are also told in Chinese, by the English ones.
  var chineseReasons: [String: String] {
    switch content {
    case .scalar: [:]
    case .list(let items):
      items.reduce(into: [:]) { $0.merge($1.chineseReasons) { first, _ in first } }
    case .map(let entries):
      entries.reduce(into: [:]) { found, entry in
        found.merge(entry.value.chineseReasons) { first, _ in first }
        guard entry.key == "because", let pair = entry.value.languagePair else { return }
        found[pair.english] = pair.chinese
      }
    }
  }

  /// What is written under `en` and under `zh`; nil where either is missing.
  private var languagePair: (english: String, chinese: String)? {
    guard case .map(let entries) = content else { return nil }
    let text = { (key: String) in entries.first { $0.key == key }?.value.scalar?.text }
    guard let english = text("en"), let chinese = text("zh") else { return nil }
    return (english, chinese)
  }
}
