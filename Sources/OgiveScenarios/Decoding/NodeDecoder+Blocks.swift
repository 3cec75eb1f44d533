import OgiveText

extension NodeDecoder {
  /// The entries of a map that may have the given keys; nil when the node is no map. Unknown and
  /// missing keys are reported, and the known ones read all the same.
  mutating func block(_ node: YAMLNode, _ keys: [BlockKey], called what: String) -> Block? {
    guard case .map(let entries) = node.content else {
      reportType(of: node, expected: "a map of keys for \(what)", notes: [example(of: keys)])
      return nil
    }
    return block(entries, keys, called: what, at: node.location)
  }

  /// The same for entries that are no longer one node of the file.
  mutating func block(
    _ entries: [YAMLEntry], _ keys: [BlockKey], called what: String, at location: SourceLocation
  ) -> Block {
    let names = keys.map(\.name)
    // A key that is there already is not the one that was meant.
    let missing = names.filter { name in !entries.contains { $0.key == name } }
    for entry in entries where !names.contains(entry.key) {
      let isNear = Suggestion.nearest(to: entry.key, among: missing) != nil
      reportUnknown(
        .unknownKey, "key", entry.key, among: isNear ? missing : names, at: entry.location)
    }
    for key in keys where key.isRequired && !entries.contains(where: { $0.key == key.name }) {
      report(.missingKey, "\(what) needs '\(key.name)': \(key.summary)", at: location)
    }
    return Block(entries: entries, location: location)
  }

  private func example(of keys: [BlockKey]) -> String {
    "its keys are \(keys.map(\.name).joined(separator: ", "))"
  }

  /// The entries of a map whose keys are names that the file gives. A map that is left empty
  /// (`scenarios:`) is an empty map.
  mutating func named(
    _ node: YAMLNode, _ what: String, spelt pattern: NamePattern
  ) -> [YAMLEntry] {
    if node.isNull { return [] }
    guard case .map(let entries) = node.content else {
      reportType(of: node, expected: "a map of \(what)s by name")
      return []
    }
    return entries.filter { entry in
      if pattern.matches(entry.key) { return true }
      report(
        .unknownName, "'\(entry.key)' cannot be the name of a \(what)", at: entry.location,
        notes: [pattern.rule])
      return false
    }
  }

  /// The items of a list.
  mutating func items(_ node: YAMLNode, of what: String) -> [YAMLNode] {
    guard case .list(let items) = node.content else {
      reportType(of: node, expected: "a list of \(what)", notes: ["a list is written [a, b]"])
      return []
    }
    if items.isEmpty {
      report(.wrongType, "expected at least one of \(what)", at: node.location)
    }
    return items
  }

  /// The items of a list, or the node itself where it is none.
  mutating func oneOrMore(_ node: YAMLNode, of what: String) -> [YAMLNode] {
    if case .list = node.content { items(node, of: what) } else { [node] }
  }
}

/// The entries of a map, by key.
struct Block {
  let entries: [YAMLEntry]
  /// Where the map begins.
  let location: SourceLocation

  /// The value at `key`; nil where the key is missing.
  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  /// Where `key` itself is written; the map's start where it is missing.
  func location(of key: String) -> SourceLocation {
    entries.first { $0.key == key }?.location ?? location
  }
}
