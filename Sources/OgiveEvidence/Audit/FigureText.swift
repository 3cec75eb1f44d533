internal import OgiveText

/// Writes the numbers of an arithmetic the way the figures beside them were published.
enum FigureText {
  /// The number at 4 significant digits in the magnitude of a published figure: 501,200,000 beside
  /// `2.8亿` is `5.012亿`.
  static func text(_ value: Double, like published: String) -> String {
    let written = try? WrittenNumber(parsing: published)
    guard let magnitude = written?.magnitude, !magnitude.isFactor else { return plain(value) }
    let ten = (0..<abs(magnitude.exponent)).reduce(1.0) { power, _ in power * 10 }
    return plain(magnitude.isShare ? value * ten : value / ten) + magnitude.symbol
  }

  /// The number at 4 significant digits.
  static func plain(_ value: Double) -> String {
    DecimalText.shortest(value, significantDigits: 4)
  }

  /// A relative difference, as `29%`.
  static func percent(_ share: Double) -> String {
    DecimalText.shortest(100 * share, significantDigits: share.magnitude < 0.1 ? 2 : 3) + "%"
  }

  /// When something was: `in 2021-12`, `on 2021-12-31`.
  static func date(_ period: CalendarPeriod) -> String {
    (period.granularity == .day ? "on " : "in ") + period.description
  }

  /// A small number in words.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}
