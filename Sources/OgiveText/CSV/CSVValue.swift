/// What a cell of a CSV file is written from.
public enum CSVValue: Sendable, Hashable {
  /// Text; one that a spreadsheet would run as a formula is guarded by an apostrophe.
  case text(String)
  /// A number, with six significant digits unless said otherwise; never guarded.
  case number(Double, significantDigits: Int = 6)
  /// A whole number.
  case integer(Int)
  /// An empty cell.
  case missing

  /// The number, or an empty cell when there is none.
  public static func number(orMissing value: Double?) -> CSVValue {
    value.map { .number($0) } ?? .missing
  }

  /// The cell as it stands in the file.
  var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let value, let digits): DecimalText.shortest(value, significantDigits: digits)
    case .integer(let value): String(value)
    case .missing: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    guard FormulaGuard.isTriggered(text) || needsQuotes(text) else { return text }
    let doubled = FormulaGuard.guarded(text).unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return "\"\(doubled)\""
  }

  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      // The first byte of a byte order mark.
      case 0xEF: text.unicodeScalars.contains("\u{FEFF}")
      default: false
      }
    }
  }
}
