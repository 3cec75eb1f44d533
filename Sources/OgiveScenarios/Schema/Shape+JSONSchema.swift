import OgiveText

extension Shape {
  /// The JSON Schema (draft-07) of what may be written.
  var schema: JSONValue {
    switch self {
    case .text: ["type": "string"]
    case .pattern(let pattern, let example):
      // A period such as 2022 is a number to other readers of YAML.
      ["type": ["string", "number"], "pattern": .string(pattern), "examples": [.string(example)]]
    case .integer(let range):
      ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": maximum(range)]
    case .number(let range):
      [
        "type": "number", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .quantity: ["type": ["string", "number"], "examples": ["3 %", "6亿"]]
    case .expression: ["type": ["string", "number"], "minLength": 1]
    case .yes: ["const": true]
    case .choice(let words): ["enum": .array(words.map { .string($0) })]
    case .list(let shape, let least):
      ["type": "array", "items": shape.schema, "minItems": .integer(least)]
    case .named(let shape, let pattern):
      [
        "type": ["object", "null"], "propertyNames": ["pattern": .string(pattern)],
        "additionalProperties": shape.schema,
      ]
    case .block(let keys): Self.block(keys)
    case .distribution: ["$ref": "#/definitions/distribution"]
    case .anyOf(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    }
  }

  private func maximum(_ range: ClosedRange<Int>) -> JSONValue {
    // Doubles, which most readers of JSON use, count exactly up to here.
    .integer(min(range.upperBound, 1 << 53))
  }

  /// An object with these keys and no others.
  static func block(_ keys: [BlockKey]) -> JSONValue {
    let properties = keys.map { key in JSONValue.Member(key.name, key.described) }
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    var members: [JSONValue.Member] = [
      .init("type", "object"), .init("properties", .object(properties)),
      .init("additionalProperties", false),
    ]
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    return .object(members)
  }
}

extension BlockKey {
  /// The schema of the key's value, with what it means.
  var described: JSONValue {
    guard case .object(let members) = shape.schema else { return shape.schema }
    return .object([.init("description", .string(summary))] + members)
  }
}
