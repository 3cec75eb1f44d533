/// Turns the bytes of a file into text, or says where they are not text.
public enum UTF8Text {
  /// The text that the bytes encode; a byte-order mark stays in it.
  ///
  /// - Throws: `invalidEncoding` at the first byte that is not UTF-8, or that is zero.
  public static func decode(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> String {
    if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) { return text }
    throw DiagnosticError([fault(in: bytes, file: file)])
  }

  private static func fault(in bytes: [UInt8], file: String) -> Diagnostic {
    var place = SourceLocation(file: file, line: 1, column: 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" {
      if scalar == "\n" {
        place.line += 1
        place.column = 1
      } else if scalar != "\u{FEFF}" {
        place.column += 1
      }
    }
    return Diagnostic(
      .invalidEncoding, "the file is not UTF-8 text from here on", at: place,
      notes: ["save it as UTF-8; a spreadsheet calls this 'CSV UTF-8'"])
  }
}
