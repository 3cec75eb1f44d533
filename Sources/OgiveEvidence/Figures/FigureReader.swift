internal import OgiveText

/// Reads a level: a number, an interval or proportions, in the unit of its column.
struct FigureReader {
  /// The unit of the column.
  let unit: Unit

  /// The figure that the text writes.
  func read(_ text: String) throws(TextProblem) -> PublishedFigure {
    let scalars = Array(text.unicodeScalars)
    if let dots = scalars.firstPair(of: ".") { return try interval(scalars, dots: dots) }
    if scalars.first == "数" { return try several(text) }
    if scalars.contains(where: { $0.halfWidth == ":" }) { return try proportions(text) }
    let written = try WrittenNumber(parsing: text)
    guard written.number.sign != "+" else {
      throw TextProblem(
        .figureDoesNotFitRelation, "'\(text)' is a growth and not a level",
        length: scalars.count, notes: ["a growth takes the relation 'ratio' and a base in versus"])
    }
    return .number(try number(written, text: text))
  }

  /// `5万..100万`, `12.8..12.9元`: a unit behind the upper end is that of both.
  private func interval(
    _ scalars: [Unicode.Scalar], dots: Int
  ) throws(TextProblem) -> PublishedFigure {
    let low = try end(scalars[..<dots])
    let high = try end(scalars[(dots + 2)...])
    // In `5..100万` the lower end may mean 5 or 5万.
    let isBare = low.written.magnitude == nil && high.written.magnitude != nil
    if isBare, low.number.value != 0, low.number.value < 1_000 {
      throw TextProblem(
        .invalidQuantity, "the lower end may be read in two ways", length: dots,
        notes: ["write the magnitude at both ends, as in 5万..100万"])
    }
    guard low.number.value < high.number.value else {
      throw TextProblem(
        .invalidQuantity, "the interval does not rise", length: scalars.count,
        notes: ["the lower end comes first, as in 5万..100万"])
    }
    return .interval(low.number, high.number)
  }

  private func end(
    _ part: ArraySlice<Unicode.Scalar>
  ) throws(TextProblem) -> (written: WrittenNumber, number: PublishedNumber) {
    let text = String(String.UnicodeScalarView(part))
    do {
      let written = try WrittenNumber(parsing: text)
      return (written, try number(written, text: text))
    } catch {
      throw error.shifted(by: part.startIndex)
    }
  }

  /// `数百万`: two to nine of the order of magnitude.
  private func several(_ text: String) throws(TextProblem) -> PublishedFigure {
    let one = "1" + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    let written = try WrittenNumber(parsing: one)
    guard written.number.digits == "1", let magnitude = written.magnitude, magnitude.exponent > 0
    else {
      throw TextProblem(
        .invalidQuantity, "'\(text)' is no order of magnitude", length: text.unicodeScalars.count,
        notes: ["an order of magnitude is written 数百万, which is 200万..900万"])
    }
    let value = try number(written, text: text).value
    return .interval(
      PublishedNumber(value: 2 * value, halfUnit: 0.5 * value),
      PublishedNumber(value: 9 * value, halfUnit: 0.5 * value))
  }

  private func proportions(_ text: String) throws(TextProblem) -> PublishedFigure {
    var cursor = ScalarCursor(text)
    var parts: [Double] = []
    while let next = DecimalNumber.take(from: &cursor), next.sign == nil, next.value > 0 {
      parts.append(next.value)
      guard cursor.takeIfNext(":") else { break }
    }
    guard cursor.isAtEnd, parts.count >= 2, cursor.scalars.last != ":" else {
      throw TextProblem(
        .invalidQuantity, "'\(text)' is not a set of proportions",
        length: text.unicodeScalars.count,
        notes: ["proportions are positive numbers with colons between, as in 1:2:10"])
    }
    return .proportions(parts)
  }
}
