import OgiveText
internal import Yams

/// Turns the parser's tree into ours, counting as it goes: an alias costs what it stands for.
struct YAMLConverter {
  let lines: SourceLines
  let file: String
  let limits: YAMLReader.Limits
  let restoredKeys: [YAMLComposer.Place: String]
  private(set) var diagnostics: [Diagnostic] = []
  private var count = 0
  private var isExhausted = false

  init(
    lines: SourceLines, file: String, limits: YAMLReader.Limits,
    restoredKeys: [YAMLComposer.Place: String]
  ) {
    self.lines = lines
    self.file = file
    self.limits = limits
    self.restoredKeys = restoredKeys
  }

  /// The node in our own terms; nil once the document has become too large.
  mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let place = location(node.mark)
    guard admit(depth: depth, at: place) else { return nil }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      refuseTag(sequence.tag, at: place, allowed: "tag:yaml.org,2002:seq")
      return list(sequence, depth: depth, at: place)
    case .mapping(let mapping):
      refuseTag(mapping.tag, at: place, allowed: "tag:yaml.org,2002:map")
      return map(mapping, depth: depth, at: place)
    case .alias: return nil
    }
  }

  private mutating func admit(depth: Int, at place: SourceLocation) -> Bool {
    count += 1
    if isExhausted { return false }
    if count > limits.nodes {
      isExhausted = true
      diagnostics.append(
        Diagnostic(
          .yamlExpansion, "the aliases of this file expand to more than \(limits.nodes) values",
          at: place))
    } else if depth > limits.depth {
      isExhausted = true
      diagnostics.append(
        Diagnostic(
          .yamlExpansion, "lists and maps are nested deeper than \(limits.depth) levels",
          at: place))
    }
    return !isExhausted
  }

  private mutating func list(
    _ sequence: Node.Sequence, depth: Int, at place: SourceLocation
  ) -> YAMLNode? {
    var items: [YAMLNode] = []
    for item in sequence {
      guard let converted = convert(item, depth: depth + 1) else { return nil }
      items.append(converted)
    }
    return YAMLNode(content: .list(items), location: place)
  }

  private mutating func map(
    _ mapping: Node.Mapping, depth: Int, at place: SourceLocation
  ) -> YAMLNode? {
    var entries: [YAMLEntry] = []
    var seen: [String: Int] = [:]
    for (key, value) in mapping {
      guard let converted = convert(value, depth: depth + 1) else { return nil }
      guard let (name, location) = self.key(key) else { continue }
      if let first = seen[name] {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "the key '\(name)' is written twice", at: location,
            notes: ["first at line \(first)"]))
      } else {
        seen[name] = location.line
        entries.append(YAMLEntry(key: name, location: location, value: converted))
      }
    }
    return YAMLNode(content: .map(entries), location: place)
  }

  /// A key's text and place; nil, with a diagnostic, for a key that is not text.
  private mutating func key(_ node: Node) -> (String, SourceLocation)? {
    guard case .scalar(let scalar) = node, let mark = scalar.mark else {
      diagnostics.append(Diagnostic(.wrongType, "a key must be text", at: location(node.mark)))
      return nil
    }
    let place = YAMLComposer.Place(line: mark.line, column: mark.column)
    if let name = restoredKeys[place] {
      let length = name.unicodeScalars.count
      return (
        name, SourceLocation(file: file, line: mark.line, column: mark.column, length: length)
      )
    }
    let converted = self.scalar(scalar)
    return (scalar.string, converted.location)
  }

  private mutating func scalar(_ scalar: Node.Scalar) -> YAMLNode {
    let mark = (line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
    let places =
      switch scalar.style {
      case .literal, .folded:
        lines.places(ofBlock: scalar.string, line: mark.line, column: mark.column)
      case .singleQuoted, .doubleQuoted:
        lines.places(ofInline: scalar.string, quoted: true, line: mark.line, column: mark.column)
      default:
        lines.places(ofInline: scalar.string, quoted: false, line: mark.line, column: mark.column)
      }
    let isText = refuseTag(scalar.tag, at: places.whole, allowed: "tag:yaml.org,2002:str")
    let isPlain = scalar.style == .plain || scalar.style == .any
    let content = YAMLScalar(text: scalar.string, isPlain: isPlain && !isText, places: places)
    return YAMLNode(content: .scalar(content), location: places.whole)
  }

  /// Whether the node carries the allowed tag; reports any other that is written.
  @discardableResult
  private mutating func refuseTag(_ tag: Tag, at place: SourceLocation, allowed: String) -> Bool {
    if tag.description == allowed { return true }
    if tag.description.isEmpty || tag.description == "!" { return tag.description == "!" }
    diagnostics.append(
      Diagnostic(
        .invalidYAML, "tags have no meaning in a scenario file", at: place,
        notes: ["remove '\(tag.description)'"]))
    return false
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
