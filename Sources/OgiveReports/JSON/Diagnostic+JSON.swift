internal import OgiveText

extension Diagnostic {
  /// The diagnostic as an object; its place is absent where it has none.
  var json: JSONValue {
    let place = location.map { JSONValue.Member("location", $0.json) }
    let members: [JSONValue.Member] = [
      .init("code", .string(code.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("message", .string(message)),
    ]
    let notes = JSONValue.Member("notes", .array(self.notes.map { .string($0) }))
    return .object(members + (place.map { [$0] } ?? []) + [notes])
  }
}

extension SourceLocation {
  /// The place as an object.
  var json: JSONValue {
    [
      "file": .string(file), "line": .integer(line), "column": .integer(column),
      "length": .integer(length),
    ]
  }
}
