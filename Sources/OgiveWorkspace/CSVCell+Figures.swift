internal import OgiveEvidence
internal import OgiveText

extension CSVCell {
  /// The plain decimal number in the cell.
  ///
  /// - Throws: `E110` at the cell.
  func number() throws(DiagnosticError) -> Double {
    // `Double` would also take hexadecimal digits and names such as `nan`.
    let isPlain = text.unicodeScalars.allSatisfy {
      "0123456789+-.eE".unicodeScalars.contains($0)
    }
    guard isPlain, let number = Double(text), number.isFinite else {
      throw DiagnosticError([
        Diagnostic(
          .invalidNumber, "'\(text)' is not a number", at: location,
          notes: ["plain numbers such as 12, -0.5 or 6.4e8 are"])
      ])
    }
    return number
  }

  /// The period in the cell.
  ///
  /// - Throws: `E301` or `E302` at the cell.
  func period() throws(DiagnosticError) -> CalendarPeriod {
    do {
      return try CalendarPeriod(parsing: text)
    } catch {
      throw DiagnosticError([error.diagnostic(at: location)])
    }
  }

  /// The time in the cell as forecasts and figures are joined by it: a period by its last day, a
  /// decimal year by its number.
  ///
  /// - Throws: `E301` or `E302` at the cell.
  func timeName() throws(DiagnosticError) -> String {
    if text.contains("."), !text.contains(".."), let number = try? number() {
      return DecimalText.shortest(number, significantDigits: 12)
    }
    return try period().lastDay.description
  }
}
