import OgiveEvidence
import OgiveText

/// Reads an expression's text from left to right, one word, figure or sign at a time.
struct ExpressionScanner {
  let scalars: [UnicodeScalar]
  private(set) var position = 0

  init(_ text: String) {
    scalars = text.unicodeScalars.map(Self.halfWidth)
  }

  /// `（` reads as `(` and `２` as `2`; one scalar stays one, so that no place shifts.
  private static func halfWidth(_ scalar: UnicodeScalar) -> UnicodeScalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: UnicodeScalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// The next scalar after any spaces; nil at the end.
  mutating func peek() -> UnicodeScalar? {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    return position < scalars.count ? scalars[position] : nil
  }

  /// Reads `sign` if it comes next.
  mutating func takeIfNext(_ sign: String) -> Bool {
    _ = peek()
    let wanted = sign.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Reads the keyword if it comes next as a word of its own.
  mutating func takeKeyword(_ word: String) -> Bool {
    var ahead = self
    guard ahead.peek().map(Self.beginsName) == true, ahead.name() == word else { return false }
    self = ahead
    return true
  }

  /// Reads the operator that comes next, if one does.
  mutating func peekOperator() -> (operator: BinaryOperator, length: Int)? {
    guard peek() != nil, !scalars[position...].starts(with: "->".unicodeScalars) else { return nil }
    for (spelling, found) in BinaryOperator.spellings
    where scalars[position...].starts(with: spelling.unicodeScalars) {
      return (found, spelling.unicodeScalars.count)
    }
    for word in [BinaryOperator.and, .or] {
      var ahead = self
      if ahead.takeKeyword(word.rawValue) { return (word, word.rawValue.count) }
    }
    return nil
  }

  mutating func advance(by count: Int) { position += count }

  /// Reads a name, with a part after a point: `channels.capacity`.
  mutating func name() -> String {
    let start = position
    while position < scalars.count {
      let isJoint =
        scalars[position] == "." && position + 1 < scalars.count
        && Self.beginsName(scalars[position + 1])
      guard isJoint || Self.continuesName(scalars[position]) else { break }
      position += 1
    }
    return text(from: start)
  }

  /// Reads a figure with its magnitude and unit, as far as they follow.
  mutating func quantity() throws(TextProblem) -> Quantity {
    let start = position
    takeDigits()
    for _ in 0..<2 where !takeShare() { takeUnitWord() }
    while takeUnitDivision() {}
    let figure = text(from: start)
    do throws(TextProblem) {
      return try Quantity(parsing: figure)
    } catch {
      throw withKeywords(error.shifted(by: start))
    }
  }

  /// A word after a figure that is no unit but one slip away from `and` or `or` was meant for it.
  private func withKeywords(_ problem: TextProblem) -> TextProblem {
    let end = min(problem.offset + problem.length, scalars.count)
    let word = String(String.UnicodeScalarView(scalars[min(problem.offset, end)..<end]))
    let keyword = ["and", "or"].first { Suggestion.editDistance(word, $0) == 1 }
    guard problem.code == .invalidUnit, word.count > 1, let keyword else { return problem }
    var problem = problem
    problem.notes = ["did you mean '\(keyword)'?"]
    return problem
  }

  /// Reads a period of the calendar.
  mutating func period() throws(TextProblem) -> CalendarPeriod {
    _ = peek()
    let start = position
    while position < scalars.count, Self.isInPeriod(scalars[position]) { position += 1 }
    guard position > start else {
      throw TextProblem(
        .invalidExpression, "expected a period", offset: start,
        notes: ["a period is written 2022, 2022-H1, 2022-Q4, 2022-12 or 2022-12-31"])
    }
    do throws(TextProblem) {
      return try CalendarPeriod(parsing: text(from: start))
    } catch {
      throw error.shifted(by: start)
    }
  }

  /// Reads the id of a fact: words and digits with hyphens between.
  mutating func identifier() -> String {
    _ = peek()
    let start = position
    takeWhile { Self.continuesName($0) || $0 == "-" }
    return text(from: start)
  }

  /// Reads a unit: it ends at the first space.
  mutating func unit() throws(TextProblem) -> Unit {
    _ = peek()
    let start = position
    while position < scalars.count, Self.isInUnit(scalars[position]) { position += 1 }
    do throws(TextProblem) {
      return try Unit(parsing: text(from: start))
    } catch {
      throw error.shifted(by: start)
    }
  }

  /// What was read from `start` on.
  func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }
}

extension ExpressionScanner {
  /// `12`, `12.68`, `1e6`; what begins with a digit always has one.
  private mutating func takeDigits() {
    takeWhile(Self.isDigit)
    if has(".", followedBy: Self.isDigit) {
      position += 1
      takeWhile(Self.isDigit)
    }
    guard has("e", followedBy: { Self.isDigit($0) || $0 == "-" || $0 == "+" }) else { return }
    let signed = position + 2 < scalars.count && Self.isDigit(scalars[position + 2])
    guard signed || Self.isDigit(scalars[position + 1]) else { return }
    position += 2
    takeWhile(Self.isDigit)
  }

  private mutating func takeShare() -> Bool { takeIfNext("%") || takeIfNext("‰") }

  /// Reads the word after a figure, which can only be a magnitude or a unit, unless it is `and`
  /// or `or`.
  private mutating func takeUnitWord() {
    var ahead = self
    guard let next = ahead.peek(), next.properties.isAlphabetic else { return }
    let start = ahead.position
    ahead.takeWhile { $0.properties.isAlphabetic }
    guard !["and", "or"].contains(ahead.text(from: start)) else { return }
    self = ahead
  }

  /// Reads `/day` where it follows without a space and is a unit.
  private mutating func takeUnitDivision() -> Bool {
    guard has("/", followedBy: { $0.properties.isAlphabetic }) else { return false }
    var ahead = self
    ahead.position += 1
    let start = ahead.position
    ahead.takeWhile(Self.continuesName)
    guard (try? Unit(parsing: ahead.text(from: start))) != nil else { return false }
    self = ahead
    return true
  }

  private mutating func takeWhile(_ condition: (UnicodeScalar) -> Bool) {
    while position < scalars.count, condition(scalars[position]) { position += 1 }
  }

  private func has(_ sign: UnicodeScalar, followedBy condition: (UnicodeScalar) -> Bool) -> Bool {
    position + 1 < scalars.count && scalars[position] == sign && condition(scalars[position + 1])
  }

  static func isDigit(_ scalar: UnicodeScalar) -> Bool { ("0"..."9").contains(scalar) }

  static func beginsName(_ scalar: UnicodeScalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }

  private static func continuesName(_ scalar: UnicodeScalar) -> Bool {
    beginsName(scalar) || isDigit(scalar)
  }

  private static func isInPeriod(_ scalar: UnicodeScalar) -> Bool {
    isDigit(scalar) || scalar == "-" || scalar == "." || scalar == "H" || scalar == "Q"
  }

  private static func isInUnit(_ scalar: UnicodeScalar) -> Bool {
    continuesName(scalar) || "*/^%‰[]".unicodeScalars.contains(scalar)
  }
}
