internal import OgiveText

/// Reads a unit from left to right.
struct UnitParser {
  private var cursor: ScalarCursor
  private var unit = Unit.one
  private var factorCount = 0

  init(_ text: String) {
    cursor = ScalarCursor(text)
  }

  /// The whole text as a unit.
  mutating func wholeUnit() throws(TextProblem) -> Unit {
    try multiply(divides: false)
    return try remainder()
  }

  /// The whole text as a unit that may begin with `/`.
  mutating func wholeSuffix() throws(TextProblem) -> Unit {
    cursor.skipSpaces()
    return cursor.peek == "/" ? try remainder() : try wholeUnit()
  }

  private mutating func remainder() throws(TextProblem) -> Unit {
    cursor.skipSpaces()
    while let sign = cursor.peek {
      guard sign == "*" || sign == "/" else {
        throw problem("unexpected '\(sign)' in a unit", from: cursor.position)
      }
      cursor.advance()
      try multiply(divides: sign == "/")
      cursor.skipSpaces()
    }
    return unit
  }

  private mutating func multiply(divides: Bool) throws(TextProblem) {
    let factor = try nextFactor()
    factorCount += 1
    if divides, factorCount == 2, unit == .person, let window = window(of: factor) {
      unit = .people(per: window)
    } else {
      unit = divides ? unit / factor : unit * factor
    }
  }

  private mutating func nextFactor() throws(TextProblem) -> Unit {
    cursor.skipSpaces()
    let start = cursor.position
    let word = cursor.take { !"*/^[ ]".unicodeScalars.contains($0) }
    guard !word.isEmpty else { throw problem("a unit is missing here", from: start) }
    if word == "1" { return .one }
    guard let symbol = UnitSymbol.named(word) else {
      throw problem(
        "'\(word)' is not a unit", from: start,
        notes: Suggestion.notes(for: word, among: UnitSymbol.spellings))
    }
    var factor = Unit(factors: [.init(symbol: symbol, exponent: 1)])
    if cursor.peek == "[" { factor = try windowed(symbol) }
    if cursor.peek == "^" { factor = factor.power(try exponent()) }
    return factor
  }

  private mutating func windowed(_ symbol: UnitSymbol) throws(TextProblem) -> Unit {
    let start = cursor.position
    cursor.advance()
    let word = cursor.take { $0 != "]" }
    guard cursor.peek == "]", symbol == .person, let window = ActivityWindow(rawValue: word) else {
      throw problem(
        "only people have an activity window", from: start,
        notes: ["it is written person[day], with day, week, month, quarter or year"])
    }
    cursor.advance()
    return .people(per: window)
  }

  private mutating func exponent() throws(TextProblem) -> Int {
    let start = cursor.position
    cursor.advance()
    let digits = cursor.take(while: \.isDecimalDigit)
    guard digits.count == 1, let exponent = Int(digits), exponent > 0 else {
      throw problem("a power is one digit from 1 to 9", from: start)
    }
    return exponent
  }

  private func window(of factor: Unit) -> ActivityWindow? {
    guard factor.factors.count == 1, factor.factors[0].exponent == 1 else { return nil }
    return ActivityWindow(rawValue: factor.factors[0].symbol.name)
  }

  private func problem(_ message: String, from start: Int, notes: [String] = []) -> TextProblem {
    TextProblem(
      .invalidUnit, message, offset: start, length: cursor.position - start, notes: notes)
  }
}
