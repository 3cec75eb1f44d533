internal import OgiveText

/// Reads the value of a ratio: a growth with its sign, or a factor.
enum RatioReader {
  private static let forms =
    "a ratio is a growth such as +79% or +5.6x (to 6.6 times), or a factor such as 1.79x"

  /// The factor that the text writes.
  static func read(_ text: String) throws(TextProblem) -> PublishedNumber {
    let written = try WrittenNumber(parsing: text)
    guard !written.statesUnit else {
      throw problem(.unitMismatch, "a ratio has no unit", text, from: written.unitOffset)
    }
    if let magnitude = written.magnitude, !magnitude.isShare, !magnitude.isFactor {
      throw problem(.figureDoesNotFitRelation, "'\(text)' is a level and not a ratio", text)
    }
    let isSigned = written.number.sign != nil
    let isShare = written.magnitude?.isShare == true
    // A bare 79% could be a growth to 1.79 or a fall to 0.79; a bare +5 could be 5% or fivefold.
    guard isSigned ? written.magnitude != nil : !isShare else {
      throw problem(.figureDoesNotFitRelation, "'\(text)' may be read in two ways", text)
    }
    let value = isSigned ? written.number.addedToOne : written.number.value
    guard value > 0 else {
      throw problem(.figureDoesNotFitRelation, "'\(text)' leaves nothing of the base", text)
    }
    return PublishedNumber(value: value, halfUnit: written.number.halfUnit)
  }

  private static func problem(
    _ code: DiagnosticCode, _ message: String, _ text: String, from offset: Int = 0
  ) -> TextProblem {
    let length = text.unicodeScalars.count - offset
    return TextProblem(code, message, offset: offset, length: length, notes: [forms])
  }
}
