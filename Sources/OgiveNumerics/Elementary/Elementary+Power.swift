// x^y = e^(y log x) with the logarithm carried to about 2^-68: y log x reaches 745, and its absolute
// error is the relative error of the result.
//
// log(1 + f) = 2s (1 + z (1/3 + z (1/5 + z Q(z)))), s = f / (2 + f), z = s², where all but Q are
// sums of two doubles. The coefficients of Q are the minimax fit of degree 7 to
// 1/7 + z/9 + z²/11 + … on 0 ... 0.02944 with weight z³, by Remez exchange in 60 digits (mpmath),
// each rounded to the nearest double. Error of the bracket with the rounded coefficients: 2^-73.5.
extension Elementary {
  /// 1/7 + z/9 + z²/11 + …
  @inlinable @inline(__always) static func areaTangentTail<L: ElementaryLane>(_ z: L) -> L {
    let z2 = z * z
    let a: L = 0x1.2492492492489p-3 + 0x1.c71c71c71f298p-4 * z
    let b: L = 0x1.745d1743459d9p-4 + 0x1.3b13b28260f42p-4 * z
    let c: L = 0x1.1110afbece56fp-4 + 0x1.e20539c11a7d2p-5 * z
    let d: L = 0x1.ab51056393516p-5 + 0x1.c06a295931126p-5 * z
    return a + z2 * (b + z2 * (c + z2 * d))
  }

  /// `f / (2 + f)` as a sum of two lanes.
  @inlinable @inline(__always) static func extendedRatio<L: ElementaryLane>(_ f: L) -> ExtendedLane<
    L
  > {
    let divisor = ExtendedLane<L>(larger: 2, smaller: f)
    let quotient = f / divisor.high
    let product = ExtendedLane(product: quotient, divisor.high)
    let rest = ((f - product.high) - product.low) - quotient * divisor.low
    return ExtendedLane(quotient, rest / divisor.high)
  }

  /// The natural logarithm of a positive finite `x` as a sum of two lanes.
  @inlinable @inline(__always) static func extendedLogarithm<L: ElementaryLane>(_ x: L)
    -> ExtendedLane<L>
  {
    let (value, offset) = normalized(x)
    let (significand, exponent) = value.binaryParts
    let k = exponent + offset
    let s = extendedRatio(significand - 1)
    let z = s * s
    let fifth = ExtendedLane<L>(0x1.999999999999ap-3, -0x1.999999999999ap-57)
    let third = ExtendedLane<L>(0x1.5555555555555p-2, 0x1.5555555555555p-56)
    let inner = fifth + ExtendedLane(z.high * areaTangentTail(z.high), 0)
    let series = z * (third + z * inner)
    let twice = ExtendedLane<L>(2 * s.high, 2 * s.low)
    let power = ExtendedLane(k * L(logTwoHead), k * L(logTwoTail))
    return power + (twice + twice * series)
  }

  /// `base` raised to `exponent`.
  @inlinable @inline(__always) static func power<L: ElementaryLane>(_ base: L, _ exponent: L) -> L {
    let logarithm = extendedLogarithm(base)
    let product = logarithm * exponent
    // The same in one double, right also where the base or the product is zero, infinite or NaN.
    let finite = L.select(base, lessThan: L(.infinity), then: logarithm.high, else: base)
    let coarse = exponent * L.select(base, equals: 0, then: L(-.infinity), else: finite)
    let size = coarse.magnitude
    let high = L.select(size, lessThan: 800, then: product.high, else: coarse)
    let low = L.select(size, lessThan: 800, then: product.low, else: 0)
    let value = exponential(high, plus: low)
    let valid = L.select(base, lessThan: 0, then: L(.nan), else: value)
    let fromOne = L.select(base, equals: 1, then: 1, else: valid)
    return L.select(exponent, equals: 0, then: 1, else: fromOne)
  }
}
