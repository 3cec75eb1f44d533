/// Text from a file on its way to a terminal or a report.
public enum PlainText {
  /// The text on one line, without control characters: line breaks and tabs become spaces, and
  /// whatever could steer a terminal becomes the replacement character.
  public static func oneLine(_ text: String) -> String {
    cleaned(text, keepingLines: false)
  }

  /// The text without control characters other than line feeds.
  static func lines(_ text: String) -> String {
    cleaned(text, keepingLines: true)
  }

  private static func cleaned(_ text: String, keepingLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: continue
      case "\n", "\r", "\u{2028}", "\u{2029}": result.append(keepingLines ? "\n" : " ")
      case "\t": result.append(" ")
      default: result.append(steers(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Whether the scalar is a control character or changes the direction of what follows.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
