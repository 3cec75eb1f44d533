extension ShortDecimal {
  /// The powers of ten that doubles hold exactly, up to 10 to the 22nd.
  private static let powers: [Double] = (1...22).reduce(into: [1.0]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }

  /// The decimal of `count` digits nearest to `value`, where one multiplication tells it beyond doubt:
  /// most numbers of a table, several times faster than by their shortest form.
  ///
  /// Nil where the value lies so near the middle of two decimals that rounding the product could
  /// matter, or out of the range in which powers of ten are exact.
  init?(nearest value: Double, digits count: Int) {
    guard (1e-5..<1e15).contains(value), count <= 9 else { return nil }
    // The binary exponent times log10(2), at most one too low.
    var decade = (Int(value.exponent) * 78913) >> 18
    var scaled = Self.scaled(value, by: count - 1 - decade)
    if scaled >= Self.powers[count] {
      decade += 1
      scaled = Self.scaled(value, by: count - 1 - decade)
    }
    let whole = scaled.rounded(.down)
    // The product is below 10^9, so it is off by less than 10^-6.
    guard (scaled - whole - 0.5).magnitude > 1e-6 else { return nil }
    self.init(whole: Int(scaled - whole > 0.5 ? whole + 1 : whole), decade: decade, count: count)
  }

  private static func scaled(_ value: Double, by power: Int) -> Double {
    power >= 0 ? value * powers[power] : value / powers[-power]
  }

  /// `whole` has `count` digits, or is ten to that power.
  private init(whole: Int, decade: Int, count: Int) {
    var rest = whole
    var digits: [UInt8] = []
    digits.reserveCapacity(count + 1)
    while rest > 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      if digit > 0 || !digits.isEmpty { digits.append(UInt8(digit)) }
      rest = quotient
    }
    digits.reverse()
    self.init(digits: digits, pointPosition: decade + (Double(whole) < Self.powers[count] ? 1 : 2))
  }
}
