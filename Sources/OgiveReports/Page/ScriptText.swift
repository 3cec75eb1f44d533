internal import OgiveText

/// Data on its way into a `script` element.
enum ScriptText {
  /// JSON in which nothing can end the element or begin a comment in it.
  static func data(_ value: JSONValue) -> String {
    var text = ""
    for scalar in value.text.unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      case "\u{FFFE}", "\u{FFFF}": text += "\\ufffd"
      case "\n": continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
