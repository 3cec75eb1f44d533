public import OgiveText

/// A length of time as people write it: `3 months`, `10 days`.
public struct TimeAmount: Sendable, Hashable, Codable, CustomStringConvertible {
  /// What it is counted in.
  public enum Unit: String, Sendable, CaseIterable, Codable {
    case day, week, month, quarter, year
  }

  /// How many; above zero.
  public var count: Double
  public var unit: Unit

  /// `count` units.
  public init(_ count: Double, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The length in decimal years: a day is 1/365.25 of a year, a month 1/12.
  public var years: Double {
    switch unit {
    case .day: count / 365.25
    case .week: count * 7 / 365.25
    case .month: count / 12
    case .quarter: count / 4
    case .year: count
    }
  }

  /// The number of whole calendar months, for a length that the calendar counts in months; nil
  /// for days, weeks and fractions of a month.
  public var wholeMonths: Int? {
    let months: Double
    switch unit {
    case .day, .week: return nil
    case .month: months = count
    case .quarter: months = count * 3
    case .year: months = count * 12
    }
    return months == months.rounded() ? Int(exactly: months) : nil
  }

  public var description: String {
    let whole = Int(exactly: count).map(String.init) ?? String(count)
    return "\(whole) \(unit.rawValue)\(count == 1 ? "" : "s")"
  }
}

extension TimeAmount {
  /// The words for each unit, in the languages that facts are written in.
  private static let words: [(String, Unit)] = [
    ("days", .day), ("weeks", .week), ("months", .month), ("quarters", .quarter),
    ("years", .year), ("day", .day), ("week", .week), ("month", .month), ("quarter", .quarter),
    ("year", .year), ("天", .day), ("周", .week), ("个月", .month), ("季度", .quarter), ("年", .year),
  ]

  /// Parses `3 months`, `1 month`, `10 days` or `3个月`.
  ///
  /// - Throws: `invalidQuantity` for anything else, zero and negative lengths included.
  public init(parsing text: String) throws(TextProblem) {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = text.dropFirst(number.count)
    let word = String(rest.drop { $0 == " " })
    let length = text.unicodeScalars.count
    guard let count = Double(number), count.isFinite else {
      throw TextProblem(
        .invalidQuantity, "'\(text)' is not a length of time", length: length, notes: Self.notes)
    }
    guard let unit = Self.words.first(where: { $0.0 == word })?.1 else {
      let near = Suggestion.notes(for: word, among: Self.words.map(\.0))
      let offset = length - word.unicodeScalars.count
      throw TextProblem(
        .invalidQuantity, "'\(word)' is not a unit of time", offset: offset,
        length: word.unicodeScalars.count, notes: near.isEmpty ? Self.notes : near)
    }
    guard count > 0 else {
      throw TextProblem(.valueOutOfRange, "a length of time is above zero", length: length)
    }
    self.init(count, unit)
  }

  private static let notes = ["a length of time is written 3 months, 10 days or 1 year"]
}
