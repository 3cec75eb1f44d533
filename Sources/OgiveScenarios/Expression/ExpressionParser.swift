import OgiveEvidence
import OgiveText

/// Parses an expression by the precedence of its operators.
///
/// Pratt, "Top down operator precedence", 1973, doi:10.1145/512927.512931.
struct ExpressionParser {
  private var scanner: ExpressionScanner
  private var depth = 0

  init(_ text: String) {
    scanner = ExpressionScanner(text)
  }

  /// The whole text as one expression.
  mutating func wholeExpression() throws(TextProblem) -> Syntax {
    let expression = try self.expression(above: 0)
    guard let next = scanner.peek() else { return expression }
    throw unexpected(next)
  }

  /// An expression of operators that bind tighter than `floor`.
  private mutating func expression(above floor: Int) throws(TextProblem) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    var left = try prefix()
    var length = 0
    while let next = scanner.peekOperator(), next.operator.precedence > floor {
      length += 1
      guard depth + length < Syntax.maximalDepth else { throw tooDeep() }
      left = try binary(left, next.operator, length: next.length)
      if next.operator.isComparison { try refuseChain() }
    }
    return try converted(left, above: floor)
  }

  /// `left` and an operator were read: the rest of the operation.
  private mutating func binary(
    _ left: Syntax, _ found: BinaryOperator, length: Int
  ) throws(TextProblem) -> Syntax {
    let start = scanner.position
    scanner.advance(by: length)
    // Powers group from the right: 2^3^2 is 2^9.
    let floor = found == .power ? found.precedence - 1 : found.precedence
    let right = try expression(above: floor)
    return Syntax(
      kind: .binary(found, left, right, at: start..<start + length),
      range: left.range.lowerBound..<right.range.upperBound)
  }

  /// `a < b < c` is read by people as both, and by few languages so.
  private mutating func refuseChain() throws(TextProblem) {
    guard let next = scanner.peekOperator(), next.operator.isComparison else { return }
    throw TextProblem(
      .invalidExpression, "comparisons cannot be chained", offset: scanner.position,
      length: next.length, notes: ["write a < b and b < c"])
  }

  /// `-> unit` after a sum.
  private mutating func converted(
    _ left: Syntax, above floor: Int
  ) throws(TextProblem) -> Syntax {
    guard floor < BinaryOperator.conversion, scanner.takeIfNext("->") else { return left }
    let unit = try scanner.unit()
    let whole = Syntax(
      kind: .converted(left, unit), range: left.range.lowerBound..<scanner.position)
    guard let next = scanner.peekOperator(), next.operator.precedence > floor else { return whole }
    return try continued(whole, above: floor)
  }

  /// Operators after a conversion: `a -> hour > b`.
  private mutating func continued(
    _ start: Syntax, above floor: Int
  ) throws(TextProblem) -> Syntax {
    var left = start
    var length = 0
    while let next = scanner.peekOperator(), next.operator.precedence > floor {
      length += 1
      guard depth + length < Syntax.maximalDepth else { throw tooDeep() }
      left = try binary(left, next.operator, length: next.length)
    }
    return left
  }

  /// A minus or `not` with what it applies to, or a value with what is pinned to it.
  private mutating func prefix() throws(TextProblem) -> Syntax {
    guard depth < Syntax.maximalDepth else { throw tooDeep() }
    guard let next = scanner.peek() else { throw missingValue() }
    let start = scanner.position
    if next == "-" || next == "−" {
      scanner.advance(by: 1)
      let operand = try expression(above: BinaryOperator.minus)
      return Syntax(kind: .negated(operand), range: start..<operand.range.upperBound)
    }
    if scanner.takeKeyword("not") {
      let operand = try expression(above: BinaryOperator.negation)
      return Syntax(kind: .not(operand), range: start..<operand.range.upperBound)
    }
    var value = try primary(next)
    while scanner.takeIfNext("@") {
      depth += 1
      guard depth < Syntax.maximalDepth else { throw tooDeep() }
      let period = try scanner.period()
      value = Syntax(kind: .pinned(value, period), range: start..<scanner.position)
    }
    return value
  }

  /// A figure, a name, a function or a parenthesis.
  private mutating func primary(_ next: UnicodeScalar) throws(TextProblem) -> Syntax {
    let start = scanner.position
    if next == "(" {
      scanner.advance(by: 1)
      let inner = try expression(above: 0)
      try expect(")", closing: start)
      return Syntax(kind: inner.kind, range: start..<scanner.position)
    }
    if ExpressionScanner.isDigit(next) {
      let quantity = try scanner.quantity()
      return Syntax(kind: .number(quantity), range: start..<scanner.position)
    }
    guard ExpressionScanner.beginsName(next) else { throw unexpected(next) }
    let name = scanner.name()
    let range = start..<scanner.position
    guard scanner.takeIfNext("(") else { return try reference(name, range) }
    return try call(name, range)
  }

  private func reference(_ name: String, _ range: Range<Int>) throws(TextProblem) -> Syntax {
    guard !["and", "or", "not"].contains(name) else {
      throw TextProblem(
        .invalidExpression, "expected a value, found '\(name)'", offset: range.lowerBound,
        length: range.count)
    }
    return Syntax(kind: .name(name), range: range)
  }

  /// The arguments of the function called `name`, whose parenthesis is open.
  private mutating func call(_ name: String, _ range: Range<Int>) throws(TextProblem) -> Syntax {
    if name == "fact" { return try fact(range) }
    if name == Coverage.function { return try coverage(range) }
    if let statistic = ExpressionStatistic(name: name) {
      return try self.statistic(statistic, range)
    }
    guard let function = ExpressionFunction(rawValue: name) else {
      let known =
        ExpressionFunction.allCases.map(\.rawValue) + ExpressionStatistic.names + [
          "fact", Coverage.function,
        ]
      throw TextProblem(
        .unknownFunction, "unknown function '\(name)'", offset: range.lowerBound,
        length: range.count, notes: Suggestion.notes(for: name, among: known))
    }
    let open = scanner.position - 1
    var arguments = [try expression(above: 0)]
    var period: CalendarPeriod?
    while scanner.takeIfNext(",") {
      if function.takesPeriod, period == nil {
        period = try scanner.period()
      } else {
        arguments.append(try expression(above: 0))
      }
      guard arguments.count < Syntax.maximalDepth else { throw tooDeep() }
    }
    try expect(")", closing: open)
    guard function.accepts(arguments.count), (period != nil) == function.takesPeriod else {
      throw TextProblem(
        .wrongArguments, "'\(name)' has other arguments", offset: range.lowerBound,
        length: scanner.position - range.lowerBound,
        notes: ["it is written \(function.signature)"])
    }
    return Syntax(
      kind: .call(function, arguments, period), range: range.lowerBound..<scanner.position)
  }
}

extension ExpressionParser {
  /// The condition or figure of a statistic, whose parenthesis is open.
  private mutating func statistic(
    _ statistic: ExpressionStatistic, _ range: Range<Int>
  ) throws(TextProblem) -> Syntax {
    let open = scanner.position - 1
    let argument = try expression(above: 0)
    try expect(")", closing: open)
    return Syntax(
      kind: .statistic(statistic, argument), range: range.lowerBound..<scanner.position)
  }

  /// The level of an interval and the word `holdout`, whose parenthesis is open.
  private mutating func coverage(_ range: Range<Int>) throws(TextProblem) -> Syntax {
    let open = scanner.position - 1
    _ = scanner.peek()
    let place = scanner.position
    let isNumber = scanner.peek().map { ExpressionScanner.isDigit($0) } ?? false
    let level = isNumber ? try scanner.quantity() : Quantity(.nan)
    guard level.unit == .one, level.value > 0, level.value < 1 else {
      throw TextProblem(
        .valueOutOfRange, "expected the level of an interval, between 0 % and 100 %", offset: place,
        length: max(1, scanner.position - place), notes: ["it is written \(Coverage.signature)"])
    }
    try expect(",", closing: open)
    _ = scanner.peek()
    let start = scanner.position
    let word = scanner.name()
    guard word == "holdout" else {
      throw TextProblem(
        .wrongArguments, "expected 'holdout', found '\(word)'", offset: start,
        length: max(1, word.unicodeScalars.count),
        notes: Suggestion.notes(for: word, among: ["holdout"]))
    }
    try expect(")", closing: open)
    return Syntax(kind: .coverage(level.value), range: range.lowerBound..<scanner.position)
  }

  /// The id of a fact, whose parenthesis is open.
  private mutating func fact(_ range: Range<Int>) throws(TextProblem) -> Syntax {
    let open = scanner.position - 1
    let id = scanner.identifier()
    guard !id.isEmpty else {
      throw TextProblem(
        .invalidExpression, "expected the id of a fact", offset: scanner.position,
        notes: ["it is written fact(channels-dau-2021)"])
    }
    try expect(")", closing: open)
    return Syntax(kind: .fact(id), range: range.lowerBound..<scanner.position)
  }

  private mutating func expect(_ sign: String, closing start: Int) throws(TextProblem) {
    if scanner.takeIfNext(sign) { return }
    guard let next = scanner.peek() else {
      throw TextProblem(.invalidExpression, "this parenthesis is not closed", offset: start)
    }
    throw unexpected(next)
  }

  private func unexpected(_ next: UnicodeScalar) -> TextProblem {
    let isEqual = next == "=" || next == "!"
    return TextProblem(
      .invalidExpression, "unexpected '\(next)'", offset: scanner.position,
      notes: isEqual ? ["compare with < <= > >=: two projected figures are never equal"] : [])
  }

  private func missingValue() -> TextProblem {
    TextProblem(
      .invalidExpression, "the expression ends where a value is expected",
      offset: max(0, scanner.scalars.count - 1))
  }

  private func tooDeep() -> TextProblem {
    TextProblem(
      .invalidExpression, "the expression is nested deeper than \(Syntax.maximalDepth) levels",
      offset: min(scanner.position, max(0, scanner.scalars.count - 1)),
      notes: ["give parts of it names in 'define'"])
  }
}
