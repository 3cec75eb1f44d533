/// How a name that the file gives may be spelt.
enum NamePattern: Sendable {
  /// A name that expressions use: letters, digits and `_`, not beginning with a digit.
  case symbol
  /// A name that only the file itself uses: small letters and digits with `-` between.
  case kebab
  /// A series and a parameter of its curve, with a dot between.
  case parameter
  /// A parameter or a symbol.
  case assumption
  /// Something in a scenario that may be given another value, or a name of the file's own.
  case changeable

  /// The regular expression, for the JSON Schema.
  var text: String {
    switch self {
    case .symbol: "^[A-Za-z_][A-Za-z0-9_]*$"
    case .kebab: "^[a-z0-9]+(-[a-z0-9]+)*$"
    case .parameter: #"^[A-Za-z_][A-Za-z0-9_]*\.[a-z_]+$"#
    case .assumption: #"^[A-Za-z_][A-Za-z0-9_]*(\.[a-z_]+)?$"#
    case .changeable: #"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){0,2}$"#
    }
  }

  /// How it is spelt, for people.
  var rule: String {
    switch self {
    case .symbol: "it is made of letters, digits and '_', and does not begin with a digit"
    case .kebab: "it is made of small letters and digits, with '-' between"
    case .parameter: "it is a series and a parameter, such as channels.capacity"
    case .assumption: "it is a parameter such as channels.capacity, or a name such as overlap"
    case .changeable: "it is made of letters, digits, '-' and '_', with dots between names"
    }
  }

  /// Whether `name` is spelt so.
  func matches(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    switch self {
    case .symbol:
      return bytes.allSatisfy { Self.isWord($0) || $0 == UInt8(ascii: "_") }
        && bytes.first.map { !Self.isDigit($0) } == true
    case .parameter:
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2 && parts.allSatisfy { NamePattern.symbol.matches($0) }
    case .assumption:
      return NamePattern.symbol.matches(name) || NamePattern.parameter.matches(name)
    case .changeable:
      let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      let marks = [UInt8(ascii: "-"), UInt8(ascii: "_")]
      return parts.count <= 3
        && parts.allSatisfy { part in
          !part.isEmpty && part.allSatisfy { Self.isWord($0) || marks.contains($0) }
        }
    case .kebab:
      let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { Self.isDigit($0) || Self.isSmall($0) }
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isSmall(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
