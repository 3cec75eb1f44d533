// log x = k log 2 + log(1 + f) with 1 + f in √½ ..< √2. With s = f / (2 + f) and h = f² / 2,
//
//   log(1 + f) = 2 atanh s = f - (h - s (h + s² P(s²))),   P(z) = 2/3 + 2z/5 + 2z²/7 + …
//
// where f is exact. The coefficients of P are the minimax fit of degree 7 on 0 ... 0.02944 with
// weight z, by Remez exchange in 60 digits (mpmath), each rounded to the nearest double. Error of
// s² P(s²) with the rounded coefficients: 5.9e-19 = 2^-60.5, and s times that in the logarithm.
extension Elementary {
  /// (2 atanh(s) / s - 2) for z = s².
  @inlinable @inline(__always) static func areaTangentRemainder<L: ElementaryLane>(_ z: L) -> L {
    let z2 = z * z
    let a: L = 0x1.5555555555555p-1 + 0x1.9999999999dffp-2 * z
    let b: L = 0x1.249249242b411p-2 + 0x1.c71c7258fe20bp-3 * z
    let c: L = 0x1.745cde356e050p-3 + 0x1.3b20ab9999492p-3 * z
    let d: L = 0x1.0f5cc804a8f64p-3 + 0x1.0f631bd781cdbp-3 * z
    return z * (a + z2 * (b + z2 * (c + z2 * d)))
  }

  /// `k log 2 + log(1 + f)`, and `correction` more, which is far below the sum.
  @inlinable @inline(__always) static func logarithm<L: ElementaryLane>(
    exponent k: L, fraction f: L, ratio s: L, correction: L
  ) -> L {
    let h = f * f * 0.5
    let remainder = s * (h + areaTangentRemainder(s * s))
    let leading = ExtendedLane(larger: k * L(logTwoHead), smaller: f)
    let tail = k * L(logTwoTail) + correction
    return leading.high + (leading.low - (h - (remainder + tail)))
  }

  /// `x` times 2^54 where it is subnormal, and the exponent to add for that.
  @inlinable @inline(__always) static func normalized<L: ElementaryLane>(_ x: L) -> (
    value: L, exponent: L
  ) {
    (
      L.select(x, lessThan: L(leastNormal), then: x * 0x1p54, else: x),
      L.select(x, lessThan: L(leastNormal), then: -54, else: 0)
    )
  }

  /// The logarithm's value at and beyond the ends of its range, where `x` is what it is taken of.
  @inlinable @inline(__always) static func limitingLogarithm<L: ElementaryLane>(
    of x: L, inside result: L
  ) -> L {
    let edge = L.select(x, lessThan: 0, then: L(.nan), else: L(-.infinity))
    let positive = L.select(0, lessThan: x, then: result, else: edge)
    return L.select(x, lessThan: L(.infinity), then: positive, else: x)
  }

  /// The natural logarithm.
  @inlinable @inline(__always) static func logarithm<L: ElementaryLane>(_ x: L) -> L {
    let (value, offset) = normalized(x)
    return limitingLogarithm(of: x, inside: logarithm(ofNormal: value, exponent: offset))
  }

  /// The natural logarithm of a positive normal number times `2^offset`.
  @inlinable @inline(__always) static func logarithm<L: ElementaryLane>(
    ofNormal x: L, exponent offset: L
  ) -> L {
    let (significand, exponent) = x.binaryParts
    let f = significand - 1
    return logarithm(
      exponent: exponent + offset, fraction: f, ratio: f / (2 + f), correction: 0)
  }

  /// The natural logarithm of `1 + x`.
  @inlinable @inline(__always) static func logarithmOfOnePlus<L: ElementaryLane>(_ x: L) -> L {
    let sum = 1 + x
    // What the sum lost, whichever of the two is larger (Knuth's exact sum).
    let part = sum - x
    let lost = (x - (sum - part)) + (1 - part)
    let (significand, exponent) = sum.binaryParts
    // Where no power of two is taken out, x itself is the fraction, and exact.
    let f = L.select(exponent, equals: 0, then: x, else: significand - 1)
    let s = f / (2 + f)
    // lost / sum for the correction, 1 / (1 + f) by its series in s: two digits are enough.
    let unit = L.powerOfTwo(-L.select(1000, lessThan: exponent, then: 1000, else: exponent))
    let relative = lost * unit * (1 - 2 * s * (1 - s))
    let correction = L.select(exponent, equals: 0, then: 0, else: relative)
    let result = logarithm(exponent: exponent, fraction: f, ratio: s, correction: correction)
    let limited = limitingLogarithm(of: sum, inside: result)
    return L.select(x.magnitude, lessThan: 0x1p-54, then: x, else: limited)
  }
}
