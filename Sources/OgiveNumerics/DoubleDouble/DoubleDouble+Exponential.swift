extension DoubleDouble {
  /// A constant to 48 digits, so that a multiple of it can be taken away without loss.
  struct Constant {
    let high: Double
    let middle: Double
    let low: Double

    static let logarithmOfTwo = Constant(
      high: 0.6931471805599453, middle: 2.3190468138462996e-17, low: 5.707708438416212e-34)
    static let quarterTurn = Constant(
      high: 1.5707963267948966, middle: 6.123233995736766e-17, low: -1.4973849048591698e-33)

    /// `x - count * self`.
    func removed(_ count: Double, from x: DoubleDouble) -> DoubleDouble {
      x - DoubleDouble(productOf: count, high) - DoubleDouble(productOf: count, middle)
        - DoubleDouble(count * low)
    }
  }

  public static func exp(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high > -745 else { return x.high.isNaN ? x : 0 }
    guard x.high < 710 else { return DoubleDouble(.infinity) }
    let doublings = (x.high / Constant.logarithmOfTwo.high).rounded()
    let rest = Constant.logarithmOfTwo.removed(doublings, from: x)
    return (1 + reducedExpm1(rest)).scaled(byPowerOfTwo: Int(doublings))
  }

  public static func expm1(_ x: DoubleDouble) -> DoubleDouble {
    x.high.magnitude < 0.5 ? reducedExpm1(x) : exp(x) - 1
  }

  /// `exp(x) - 1` for a magnitude up to a half: a Taylor series for x/64, doubled six times by
  /// `(1 + e)² - 1 = 2e + e²`, which loses nothing for small x.
  private static func reducedExpm1(_ x: DoubleDouble) -> DoubleDouble {
    let small = x.scaled(byPowerOfTwo: -6)
    var sum: DoubleDouble = 1
    for k in stride(from: 13.0, through: 2, by: -1) { sum = 1 + (small * sum).divided(by: k) }
    var result = small * sum
    for _ in 0..<6 { result = result.scaled(byPowerOfTwo: 1) + result * result }
    return result
  }

  public static func log(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high > 0, x.high.isFinite else { return DoubleDouble(Double.log(x.high)) }
    var doublings = x.high.exponent
    var fraction = x.scaled(byPowerOfTwo: -Int(doublings))
    if fraction.high > 1.5 {
      fraction = fraction.scaled(byPowerOfTwo: -1)
      doublings += 1
    }
    let rest = reducedLog1p(fraction - 1)
    return doublings == 0 ? rest : -Constant.logarithmOfTwo.removed(Double(doublings), from: -rest)
  }

  public static func log1p(_ x: DoubleDouble) -> DoubleDouble {
    x.high.magnitude < 0.5 ? reducedLog1p(x) : log(1 + x)
  }

  /// `log(1 + x)` for a magnitude up to a half: one of Newton's steps on `expm1` from the double
  /// value.
  private static func reducedLog1p(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high != 0 else { return x }
    let near = DoubleDouble(Double.log1p(x.high))
    let reached = reducedExpm1Wide(near)
    return near + (x - reached) / (1 + reached)
  }

  /// ``reducedExpm1`` for a magnitude up to one.
  private static func reducedExpm1Wide(_ x: DoubleDouble) -> DoubleDouble {
    let half = reducedExpm1(x.scaled(byPowerOfTwo: -1))
    return half.scaled(byPowerOfTwo: 1) + half * half
  }

  public static func pow(_ base: DoubleDouble, _ exponent: DoubleDouble) -> DoubleDouble {
    guard base.high >= 0 else { return DoubleDouble(.nan) }
    guard base.high > 0, exponent.high != 0 else {
      return DoubleDouble(Double.pow(base.high, exponent.high))
    }
    return exp(exponent * log(base))
  }
}
