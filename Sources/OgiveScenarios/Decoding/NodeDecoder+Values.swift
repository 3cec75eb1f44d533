import OgiveEvidence
import OgiveText

extension NodeDecoder {
  /// Text: quoted, or plain and not read as a number or as true or false.
  mutating func text(_ node: YAMLNode?) -> Located<String>? {
    guard let node else { return nil }
    guard let scalar = node.scalar, scalar.core == .text else {
      let isScalar = node.scalar != nil && !node.isNull
      reportType(
        of: node, expected: "text", notes: isScalar ? ["put quotes around it"] : [])
      return nil
    }
    return Located(scalar.text, at: node.location)
  }

  /// A scalar as written, whatever YAML makes of it: `2022` is a period, not a number.
  mutating func written(_ node: YAMLNode?, expected: String) -> YAMLScalar? {
    guard let node else { return nil }
    guard let scalar = node.scalar, !node.isNull else {
      reportType(of: node, expected: expected)
      return nil
    }
    return scalar
  }

  /// A calendar period.
  mutating func period(_ node: YAMLNode?) -> Located<CalendarPeriod>? {
    written(node, expected: "a period such as 2022-12").flatMap { scalar in
      parsed(scalar) { text throws(TextProblem) in try CalendarPeriod(parsing: text) }
    }
  }

  /// A day; of a month or a year its last.
  mutating func date(_ node: YAMLNode?) -> Located<CalendarDate>? {
    period(node).map { Located($0.value.lastDay, at: $0.location) }
  }

  /// A number with an optional magnitude and unit.
  mutating func quantity(_ node: YAMLNode?) -> Located<Quantity>? {
    written(node, expected: "a figure such as 6亿 or 3 %").flatMap { scalar in
      parsed(scalar) { text throws(TextProblem) in try Quantity(parsing: text) }
    }
  }

  /// A pure number above zero, as a number or a share.
  mutating func positiveNumber(_ node: YAMLNode?) -> Located<Double>? {
    guard let found = quantity(node) else { return nil }
    guard found.value.unit == .one else {
      report(
        .invalidUnit, "expected a pure number, found \(found.value.unit)", at: found.location)
      return nil
    }
    guard found.value.value > 0 else {
      report(.valueOutOfRange, "expected a number above zero", at: found.location)
      return nil
    }
    return Located(found.value.value, at: found.location)
  }

  /// A length of time.
  mutating func amount(_ node: YAMLNode?) -> Located<TimeAmount>? {
    written(node, expected: "a length of time such as 3 months").flatMap { scalar in
      parsed(scalar) { text throws(TextProblem) in try TimeAmount(parsing: text) }
    }
  }

  /// A unit of measure.
  mutating func unit(_ node: YAMLNode?) -> Located<Unit>? {
    written(node, expected: "a unit such as people/day").flatMap { scalar in
      parsed(scalar) { text throws(TextProblem) in try Unit(parsing: text) }
    }
  }

  /// An expression, which may also be a bare number.
  mutating func expression(_ node: YAMLNode?) -> Expression? {
    written(node, expected: "an expression").flatMap { scalar in
      parsed(scalar) { text throws(TextProblem) in
        try Expression(parsing: text, places: scalar.places)
      }?.value
    }
  }

  /// A whole number in a range.
  mutating func integer(_ node: YAMLNode?, _ range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let scalar = node.scalar, scalar.core == .integer else {
      reportType(of: node, expected: "a whole number")
      return nil
    }
    let digits = scalar.text.hasPrefix("+") ? String(scalar.text.dropFirst()) : scalar.text
    guard let number = Int(digits), range.contains(number) else {
      report(
        .valueOutOfRange,
        "expected a whole number from \(range.lowerBound) to \(range.upperBound)",
        at: node.location)
      return nil
    }
    return number
  }

  /// `true`; `false` and everything else is reported.
  mutating func yes(_ node: YAMLNode?) -> Bool {
    guard let node else { return false }
    guard let scalar = node.scalar, scalar.core == .boolean, scalar.text.lowercased() == "true"
    else {
      let meant = Suggestion.notes(for: node.scalar?.text ?? "", among: ["true"])
      reportType(of: node, expected: "true", notes: meant + ["leave the key out otherwise"])
      return false
    }
    return true
  }

  /// One of the words of a fixed list.
  mutating func choice(_ node: YAMLNode?, _ what: String, among words: [String]) -> String? {
    guard let node, let scalar = written(node, expected: "a \(what)") else { return nil }
    guard words.contains(scalar.text) else {
      reportUnknown(.unknownChoice, what, scalar.text, among: words, at: node.location)
      return nil
    }
    return scalar.text
  }
}

extension NodeDecoder {
  /// One or more calendar periods, or `each year` of a stretch: those that end in it.
  mutating func periods(_ node: YAMLNode?, in time: TimeGrid?) -> [Located<CalendarPeriod>] {
    guard let node else { return [] }
    if let scalar = node.scalar, scalar.text == "each year" {
      guard let time else { return [] }
      return CalendarPeriod.steps(from: time.from, through: time.to, by: .year)
        .filter { $0.dayAfter <= time.to.dayAfter }.map { Located($0, at: node.location) }
    }
    let word = node.scalar?.text ?? ""
    let meant = Suggestion.notes(for: word, among: ["each year"])
    guard meant.isEmpty, !word.hasPrefix("each ") else {
      let note = "write each year, or a list of periods such as [2022-06, 2022-12]"
      report(
        .invalidPeriod, "expected periods, or each year", at: node.location,
        notes: meant.isEmpty ? [note] : meant)
      return []
    }
    return once(oneOrMore(node, of: "periods").compactMap { period($0) })
  }

  /// The periods without those that are named again, which would be answered twice.
  private mutating func once(_ periods: [Located<CalendarPeriod>]) -> [Located<CalendarPeriod>] {
    var seen: Set<CalendarPeriod> = []
    return periods.filter { period in
      let isNew = seen.insert(period.value).inserted
      if !isNew {
        report(.duplicateKey, "the period '\(period.value)' is named twice", at: period.location)
      }
      return isNew
    }
  }
}
