internal import OgiveScenarios
internal import OgiveText

/// How numbers are written for people: at 4 significant digits with their language's magnitudes.
public struct NumberStyle: Sendable, Hashable {
  /// Whose magnitudes are used.
  public enum Language: String, Sendable, CaseIterable {
    /// M, B and T.
    case english = "en"
    /// 万, 亿 and 万亿.
    case chinese = "zh"
  }

  /// Whose magnitudes are used.
  public let language: Language

  /// The style of a language.
  public init(_ language: Language) { self.language = language }

  /// The number without its unit: `510.3M`, `5.103亿`, `28,540`, `0.0312`.
  ///
  /// A value that is not a number is `–`, an infinite one `∞`.
  public func text(_ value: Double, significantDigits: Int = 4) -> String {
    if value.isNaN { return "–" }
    let sign = value < 0 ? "-" : ""
    if value.isInfinite { return sign + "∞" }
    let size = abs(value)
    for magnitude in magnitudes {
      let digits = DecimalText.shortest(
        size / magnitude.size, significantDigits: significantDigits)
      // Compared after rounding, so that 999.96 million is 1B and not 1000M.
      if let rounded = Double(digits), rounded >= 1 { return sign + digits + magnitude.name }
    }
    return sign + Self.grouped(DecimalText.shortest(size, significantDigits: significantDigits))
  }

  /// The number with its unit, `510.3M people/day`, `1 person`, `3 orders`; a pure number has none, and a date in decimal
  /// years is written as its month, `2023-05`.
  public func text(_ value: Double, unit: String, significantDigits: Int = 4) -> String {
    if unit == TableContent.dateUnit { return Self.month(value) }
    let number = number(value, of: unit, significantDigits: significantDigits)
    switch (unit, language) {
    case ("", _), ("1", _): return number
    case ("%", _): return number + "%"
    case (_, .english): return number + " " + UnitWords.english(unit, of: number)
    case (_, .chinese):
      let words = UnitWords.chineseCount(unit)
      return number + (words.first?.isWide == true ? "" : " ") + words
    }
  }

  /// The number as it is told of a unit, without the unit: things that come whole at no decimals from ten
  /// on, and per cent at one decimal, or two digits below one.
  func number(_ value: Double, of unit: String, significantDigits: Int = 4) -> String {
    switch unit {
    case "%" where value.isFinite && abs(value) < 1e6:
      abs(value) < 1
        ? text(value, significantDigits: 2) : String(share(value / 100).dropLast())
    case _ where UnitWords.isCounted(unit) && (10..<10_000).contains(abs(value)):
      text(value.rounded(), significantDigits: significantDigits)
    default: text(value, significantDigits: significantDigits)
    }
  }

  /// The unit that stands beside every number of an axis: only per cent, which is short, and dates.
  static func unit(beside unit: String) -> String {
    ["%", TableContent.dateUnit].contains(unit) ? unit : "1"
  }

  /// A unit as written in a file, in the style's language.
  func name(of unit: String) -> String {
    language == .chinese ? UnitWords.chinese(unit) : unit
  }

  /// The range of two numbers, `430.1M–640.2M`.
  public func range(_ low: Double, _ high: Double, unit: String) -> String {
    if unit == TableContent.dateUnit { return Self.month(low) + " – " + Self.month(high) }
    // A dash after which another sign stands would be read as one.
    let between = low < 0 || high < 0 ? (language == .chinese ? " 至 " : " to ") : "–"
    return number(low, of: unit) + between + text(high, unit: unit)
  }

  /// From one figure to another that need not be larger.
  public func change(_ before: Double, _ after: Double, unit: String) -> String {
    number(before, of: unit) + " → " + text(after, unit: unit)
  }

  /// A probability as a percentage at one decimal: what a finite number of draws never or always
  /// showed is `<0.1%` or `>99.9%`.
  public func percent(_ probability: Double) -> String {
    if probability.isNaN { return "–" }
    if probability < 0.001 { return "<0.1%" }
    if probability > 0.999 { return ">99.9%" }
    let tenths = Int((probability * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// A share of a whole that is estimated, as a percentage at one decimal: the estimate of next to
  /// nothing may be below zero, and that of nearly all above the whole.
  public func share(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let tenths = Int((min(max(share, -1e6), 1e6) * 1000).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "%" : ".\(rest)%")
  }

  private var magnitudes: [(size: Double, name: String)] {
    switch language {
    case .english: [(1e12, "T"), (1e9, "B"), (1e6, "M")]
    case .chinese: [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
    }
  }

  /// `28540` as `28,540`.
  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 4, whole.allSatisfy(\.isNumber) else {
      return digits
    }
    let head = whole.dropLast(3)
    return head + "," + whole.suffix(3) + (parts.count > 1 ? "." + parts[1] : "")
  }
}
