internal import OgiveText

/// One figure of a text: a number with its magnitude and unit, `19分钟`.
struct WrittenNumber: Sendable, Hashable {
  /// The number, with the magnitude's power of ten in it.
  var number: DecimalNumber
  /// The magnitude; nil where there is none.
  var magnitude: Magnitude?
  /// The unit that follows; ``Unit/one`` where none does.
  var unit: Unit
  /// Whether a unit follows.
  var statesUnit: Bool
  /// Where the unit begins in the text.
  var unitOffset: Int

  /// The whole text as one figure.
  init(parsing text: String) throws(TextProblem) {
    var cursor = ScalarCursor(text)
    cursor.skipSpaces()
    guard var number = DecimalNumber.take(from: &cursor) else {
      throw TextProblem(
        .invalidQuantity, "'\(text)' is not a figure", length: cursor.scalars.count,
        notes: ["a figure is a number, a magnitude and a unit, as in 2.8亿, 640M, 35 min or 10 %"])
    }
    cursor.skipSpaces()
    magnitude = Magnitude.take(from: &cursor)
    number.exponent += magnitude?.exponent ?? 0
    self.number = number
    guard number.value.isFinite else {
      throw TextProblem(
        .invalidQuantity, "'\(text)' is too large", length: cursor.scalars.count)
    }
    cursor.skipSpaces()
    statesUnit = !cursor.isAtEnd
    unitOffset = cursor.position
    unit = .one
    guard statesUnit else { return }
    do {
      unit = try Self.unit(at: cursor)
    } catch {
      throw error.noting(MagnitudeWord.note(on: text, from: cursor.position))
    }
  }

  private static func unit(at cursor: ScalarCursor) throws(TextProblem) -> Unit {
    do {
      return try Unit(parsingSuffix: cursor.rest)
    } catch {
      throw error.shifted(by: cursor.position)
    }
  }
}
