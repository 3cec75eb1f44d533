extension DiagnosticFormat {
  /// The headline, the line with its carets and the notes.
  static func full(_ diagnostic: Diagnostic, lines: SourceLines) -> String {
    var text = headline(diagnostic) + "\n"
    var margin = "   "
    if let location = diagnostic.location, let line = lines.line(at: location) {
      let number = String(location.line)
      let excerpt = SourceExcerpt(of: line, at: location)
      margin = String(repeating: " ", count: max(5, number.count))
      text += String(margin.dropLast(number.count)) + "\(number) | \(excerpt.line)\n"
      text += "\(margin) | \(excerpt.carets)\n"
    }
    for note in diagnostic.notes { text += "\(margin) = \(printable(note))\n" }
    return text
  }

  /// `::error file=…,line=…,col=…,title=E207::message`, with what the syntax reserves escaped.
  static func github(_ diagnostic: Diagnostic) -> String {
    let message = ([diagnostic.message] + diagnostic.notes).joined(separator: "\n")
    var fields: [String] = []
    if let place = diagnostic.location {
      fields = ["file=\(escapedField(place.file))", "line=\(place.line)", "col=\(place.column)"]
    }
    fields.append("title=\(diagnostic.code.rawValue)")
    let kind = diagnostic.severity.rawValue
    return "::\(kind) \(fields.joined(separator: ","))::\(escaped(message))\n"
  }

  private static func escapedField(_ text: String) -> String {
    escaped(text).reduce(into: "") { result, character in
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
