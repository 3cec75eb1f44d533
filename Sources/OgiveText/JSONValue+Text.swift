extension JSONValue {
  /// The document as text, two spaces a level, ended by a line feed.
  public var text: String { text(indent: 2) }

  /// The document as text with so many spaces a level, ended by a line feed.
  public func text(indent spaces: Int) -> String {
    var text = ""
    write(to: &text, at: 0, String(repeating: " ", count: max(0, spaces)))
    return text + "\n"
  }

  private func write(to text: inout String, at level: Int, _ space: String) {
    switch self {
    case .null: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += Self.text(of: number)
    case .string(let string): text += Self.quoted(string)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &text, at: level, space) { item, text in
        item.write(to: &text, at: level + 1, space)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, at: level, space) { member, text in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, at: level + 1, space)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, at level: Int,
    _ space: String,
    each write: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: space, count: level + 1)
      write(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: space, count: level) }
    text += brackets.1
  }

  private static func text(of number: Double) -> String {
    number.isFinite ? DecimalText.shortest(number, significantDigits: 15) : "null"
  }

  /// The string as a JSON string; control characters and the two separators that end a line in
  /// JavaScript are escaped.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
