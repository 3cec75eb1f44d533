/// A natural number of any size, for the one comparison that rounding a tie needs.
struct ExactNatural {
  /// Base 2³² digits, the lowest first, without leading zeros.
  private var limbs: [UInt32] = []

  /// The order of two numbers.
  enum Order { case less, equal, greater }

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  /// How the exact `value`, finite and positive, compares with a decimal of at most 18 digits.
  static func compare(_ value: Double, to decimal: ShortDecimal) -> Order {
    // value = m · 2^e and decimal = n · 10^k: negative powers go to the other side.
    let binaryExponent = max(Int(value.exponent), -1022) - 52
    var left = ExactNatural(value.significandInteger)
    var right = ExactNatural(decimal.digits.reduce(0) { $0 * 10 + UInt64($1) })
    let decimalExponent = decimal.pointPosition - decimal.digits.count
    if binaryExponent >= 0 {
      left.multiply(by: 2, times: binaryExponent)
    } else {
      right.multiply(by: 2, times: -binaryExponent)
    }
    if decimalExponent >= 0 {
      right.multiply(by: 10, times: decimalExponent)
    } else {
      left.multiply(by: 10, times: -decimalExponent)
    }
    return left.order(to: right)
  }

  private mutating func multiply(by factor: UInt64, times: Int) {
    for _ in 0..<times {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * factor + carry
        limbs[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
  }

  private func order(to other: ExactNatural) -> Order {
    if limbs.count != other.limbs.count {
      return limbs.count < other.limbs.count ? .less : .greater
    }
    for (a, b) in zip(limbs.reversed(), other.limbs.reversed()) where a != b {
      return a < b ? .less : .greater
    }
    return .equal
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

extension Double {
  /// The significand with its hidden bit, as an integer below 2⁵³.
  fileprivate var significandInteger: UInt64 {
    isNormal ? significandBitPattern | (1 << 52) : significandBitPattern
  }
}
