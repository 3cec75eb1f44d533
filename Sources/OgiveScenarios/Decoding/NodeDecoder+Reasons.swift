import OgiveText

extension NodeDecoder {
  /// Why something is assumed, believed or said.
  mutating func reason(_ node: YAMLNode?) -> Located<Translated<String>>? {
    guard let node else { return nil }
    let texts = ReaderText.reason.decode(node, with: &self).map(\.text)
    return texts.isEmpty ? nil : Located(texts, at: node.location)
  }

  /// What people call something; in no language where that is not said, or cannot be read.
  mutating func title(_ node: YAMLNode?) -> Translated<String> {
    guard let node else { return .none }
    let texts = ReaderText.title.decode(node, with: &self)
    for (_, scalar) in texts.inOrder where scalar.text.allSatisfy(\.isWhitespace) {
      report(
        .wrongType, "the title is empty", at: scalar.places.whole,
        notes: ["leave the key out where the name has to do"])
    }
    return texts.map(\.text)
  }
}
