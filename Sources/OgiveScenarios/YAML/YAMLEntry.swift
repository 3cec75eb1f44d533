import OgiveText

/// One `key: value` of a map. Keys are text.
struct YAMLEntry: Sendable {
  var key: String
  var location: SourceLocation
  var value: YAMLNode
}
