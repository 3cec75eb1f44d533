import OgiveText

/// A scalar as written: its text, whether it was quoted, and where each character stands.
struct YAMLScalar: Sendable {
  /// What YAML 1.2's core schema makes of a scalar.
  enum Core: Sendable {
    case null, boolean, integer, number, text
  }

  var text: String
  /// Whether it carries neither quotes nor a block indicator: only then may it be anything but text.
  var isPlain: Bool
  var places: TextPlaces

  /// The kind by YAML 1.2's core schema: `yes` and `1:2:10` are text.
  var core: Core {
    isPlain ? Core(plain: text) : .text
  }

  var kind: String {
    switch core {
    case .null: "nothing"
    case .boolean: "'\(text)', which YAML reads as true or false"
    case .integer, .number: "a number"
    case .text: "text"
    }
  }
}

extension YAMLScalar.Core {
  /// The kind of a plain scalar, by the regular expressions of YAML 1.2.2, section 10.3.2.
  init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .boolean
    case ".nan", ".NaN", ".NAN": self = .number
    default: self = Self(numeral: Array(text.utf8))
    }
  }

  private init(numeral bytes: [UInt8]) {
    let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = bytes.dropFirst(sign ? 1 : 0)
    if Self.isPrefixed(bytes) || (!digits.isEmpty && digits.allSatisfy(Self.isDigit)) {
      self = .integer
    } else if [".inf", ".Inf", ".INF"].contains(String(decoding: digits, as: UTF8.self))
      || Self.isFloat(digits)
    {
      self = .number
    } else {
      self = .text
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// `0o17` or `0x1F`, which take no sign.
  private static func isPrefixed(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return false }
    let digits = bytes.dropFirst(2)
    switch bytes[1] {
    case UInt8(ascii: "o"):
      return digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    case UInt8(ascii: "x"):
      return digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    default: return false
    }
  }

  /// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func isFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
    let whole = bytes.prefix(while: isDigit)
    var rest = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}
