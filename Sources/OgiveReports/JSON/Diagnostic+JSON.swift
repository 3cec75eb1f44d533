internal import OgiveText

extension Diagnostic {
  /// The diagnostic as an object; its place is absent where it has none.
  var json: JSONValue {
    let place = location.map {
      JSONValue.Member(
        "location",
        [
          "file": .string($0.file), "line": .integer($0.line), "column": .integer($0.column),
          "length": .integer($0.length),
        ])
    }
    let members: [JSONValue.Member] = [
      .init("code", .string(code.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("message", .string(message)),
    ]
    let notes = JSONValue.Member("notes", .array(self.notes.map { .string($0) }))
    return .object(members + (place.map { [$0] } ?? []) + [notes])
  }
}
