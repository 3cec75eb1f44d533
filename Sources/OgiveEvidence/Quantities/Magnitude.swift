/// The power of ten that a figure is written in: `亿`, `M`, `%`.
public struct Magnitude: Sendable, Hashable {
  /// How it is written.
  public let symbol: String
  /// The power of ten.
  public let exponent: Int

  /// Whether it makes the figure a share of one hundred or one thousand.
  public var isShare: Bool { exponent < 0 }

  /// Whether it makes the figure a factor: `x`, `倍`.
  public var isFactor: Bool { exponent == 0 }

  /// Every magnitude, longer spellings before the shorter ones that they begin with.
  public static let all: [Magnitude] = [
    Magnitude(symbol: "十万", exponent: 5), Magnitude(symbol: "百万", exponent: 6),
    Magnitude(symbol: "千万", exponent: 7), Magnitude(symbol: "十亿", exponent: 9),
    Magnitude(symbol: "百亿", exponent: 10), Magnitude(symbol: "千亿", exponent: 11),
    Magnitude(symbol: "万亿", exponent: 12), Magnitude(symbol: "十", exponent: 1),
    Magnitude(symbol: "百", exponent: 2),
    Magnitude(symbol: "千", exponent: 3),
    Magnitude(symbol: "万", exponent: 4), Magnitude(symbol: "亿", exponent: 8),
    Magnitude(symbol: "bn", exponent: 9), Magnitude(symbol: "k", exponent: 3),
    Magnitude(symbol: "K", exponent: 3), Magnitude(symbol: "M", exponent: 6),
    Magnitude(symbol: "B", exponent: 9), Magnitude(symbol: "G", exponent: 9),
    Magnitude(symbol: "T", exponent: 12), Magnitude(symbol: "%", exponent: -2),
    Magnitude(symbol: "‰", exponent: -3), Magnitude(symbol: "x", exponent: 0),
    Magnitude(symbol: "倍", exponent: 0),
  ]

  /// Reads a magnitude if one comes next. One in Latin letters must not run into a further
  /// letter: `3 min` has none.
  static func take(from cursor: inout ScalarCursor) -> Magnitude? {
    for magnitude in all {
      var ahead = cursor
      guard ahead.takeIfNext(magnitude.symbol) else { continue }
      let isLatin = magnitude.symbol.unicodeScalars.allSatisfy(\.isLatinLetter)
      if isLatin, let next = ahead.peek, next.isLatinLetter { continue }
      cursor = ahead
      return magnitude
    }
    return nil
  }
}
