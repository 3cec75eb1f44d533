import OgiveText

/// A part of a YAML document, with its place: what every section is decoded from.
struct YAMLNode: Sendable {
  /// The three shapes that a part may have.
  enum Content: Sendable {
    case scalar(YAMLScalar)
    case list([YAMLNode])
    case map([YAMLEntry])
  }

  var content: Content
  var location: SourceLocation

  /// What people call its shape in an error: "a list", "text", "nothing".
  var kind: String {
    switch content {
    case .list: "a list"
    case .map: "a map of keys"
    case .scalar(let scalar): scalar.kind
    }
  }

  /// Whether nothing is written: `key:` or `key: null`.
  var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.core == .null } else { false }
  }

  /// The scalar, if it is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }
}
