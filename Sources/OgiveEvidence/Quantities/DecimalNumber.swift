internal import OgiveText

/// A number as it was written, digit by digit, so that its precision is known.
struct DecimalNumber: Sendable, Hashable {
  /// The sign as written; nil where there is none.
  var sign: Unicode.Scalar?
  /// The digits without the point.
  var digits: String
  /// How many of the digits stand after the point.
  var decimals: Int
  /// The power of ten that multiplies it.
  var exponent: Int

  /// The number, correctly rounded to the nearest double; infinite when it is beyond all doubles.
  var value: Double { decimal(digits, exponent: exponent - decimals) * (sign == "-" ? -1 : 1) }

  /// Half a unit of the last significant digit: 0.05 for `2.8`, 50 for `600`, because trailing
  /// zeros of a whole number are not significant; half of the unit for `0`.
  var halfUnit: Double {
    var place = exponent - decimals
    if decimals == 0, digits.contains(where: { $0 != "0" }) {
      place += digits.reversed().prefix { $0 == "0" }.count
    }
    return decimal("5", exponent: place - 1)
  }

  /// One plus the number, or one minus it where the sign is a minus, correctly rounded for up to
  /// 15 digits: 0.2 for `-80%`, which sums of doubles miss.
  var addedToOne: Double {
    let places = decimals - exponent
    guard (0...15).contains(places), digits.count <= 15, let count = Int(digits) else {
      return 1 + value
    }
    let one = (0..<places).reduce(1) { power, _ in power * 10 }
    return Double(sign == "-" ? one - count : one + count) / Double(one)
  }

  /// Reads a sign, digits with an optional point, thousands separators in their places, and an
  /// optional power `e6`; nil, with the cursor where it was, when no number comes next.
  static func take(from cursor: inout ScalarCursor) -> DecimalNumber? {
    var ahead = cursor
    var sign: Unicode.Scalar?
    if let next = ahead.peek, next == "+" || next == "-" {
      sign = next
      ahead.advance()
    }
    guard let whole = takeWhole(from: &ahead) else { return nil }
    var decimals = ""
    if ahead.peek == ".", ahead.position + 1 < ahead.scalars.count,
      ahead.scalars[ahead.position + 1].isDecimalDigit
    {
      ahead.advance()
      decimals = ahead.take(while: \.isDecimalDigit)
    }
    let exponent = takeExponent(from: &ahead)
    cursor = ahead
    return DecimalNumber(
      sign: sign, digits: whole + decimals, decimals: decimals.count, exponent: exponent)
  }

  /// The digits before the point: plain, or in groups of three after the first comma.
  private static func takeWhole(from cursor: inout ScalarCursor) -> String? {
    var digits = cursor.take(while: \.isDecimalDigit)
    guard !digits.isEmpty else { return nil }
    guard digits.count <= 3 else { return digits }
    var ahead = cursor
    while ahead.takeIfNext(",") {
      let group = ahead.take(while: \.isDecimalDigit)
      guard group.count == 3 else { break }
      digits += group
      cursor = ahead
    }
    return digits
  }

  private static func takeExponent(from cursor: inout ScalarCursor) -> Int {
    var ahead = cursor
    guard ahead.takeIfNext("e") || ahead.takeIfNext("E") else { return 0 }
    let isNegative = ahead.takeIfNext("-")
    if !isNegative { _ = ahead.takeIfNext("+") }
    let digits = ahead.take(while: \.isDecimalDigit)
    guard (1...3).contains(digits.count), let exponent = Int(digits) else { return 0 }
    cursor = ahead
    return isNegative ? -exponent : exponent
  }

  private func decimal(_ digits: String, exponent: Int) -> Double {
    Double("\(digits)e\(exponent)") ?? .infinity
  }
}
