// e^x = 2^k e^r with k = x / log 2 rounded and r = x - k log 2, |r| <= 0.3466; r is carried as
// head - tail, where head is exact.
//
// e^r = 1 + r + r² q(r). The coefficients of q are the minimax fit of degree 9 to
// (e^r - 1 - r) / r² with weight r², by Remez exchange in 60 digits (mpmath): the lowest is rounded
// to a double, the others are fitted again and rounded. Error of 1 + r + r² q(r) with the rounded
// coefficients: 3.6e-18 = 2^-57.9, or 0.04 ulp.
extension Elementary {
  /// An argument of the exponential taken apart.
  @frozen @usableFromInline
  struct Reduced<L: ElementaryLane> {
    @usableFromInline var shifted: L
    @usableFromInline var exponent: L
    @usableFromInline var head: L
    @usableFromInline var tail: L

    /// Takes `x` apart, for `x` in -750...720; `shift` says how the exponent is left in `shifted`.
    @inlinable @inline(__always) init(_ x: L, shift: Double = exponentShift) {
      shifted = x * L(inverseOfLogTwo) + L(shift)
      exponent = shifted - L(shift)
      head = x - exponent * L(logTwoHead)
      tail = exponent * L(logTwoTail)
    }

    /// `value * 2^k` for a value in 0.2..<2, in two factors, because 2^k itself may lie outside the
    /// range of normal numbers.
    @inlinable @inline(__always) func scaling(_ value: L) -> L {
      let (first, second) = L.powerOfTwo(halvesOf: shifted)
      return (value * first) * second
    }
  }

  /// `x` moved into a range: from where the exponential is zero, or -1, to where it is infinite.
  @inlinable @inline(__always) static func limited<L: ElementaryLane>(
    _ x: L, from lower: L, to upper: L = 720
  ) -> L {
    let notTooSmall = L.select(x, lessThan: lower, then: lower, else: x)
    return L.select(upper, lessThan: notTooSmall, then: upper, else: notTooSmall)
  }

  /// e raised to `x`.
  @inlinable @inline(__always) static func exponential<L: ElementaryLane>(_ x: L) -> L {
    let reduced = Reduced(limited(x, from: -750))
    return reduced.scaling(reduced.power)
  }

  /// e raised to `-x`, held at e^500 for `x < -500`: the bits of ``exponential(_:)`` in fewer
  /// operations, because the exponent, less 129, leaves the range of normal numbers on one side only.
  @inlinable @inline(__always) static func decay<L: ElementaryLane>(_ x: L) -> L {
    let reduced = Reduced(limited(-x, from: -750, to: 500), shift: decayShift)
    return (reduced.power * L.powerOfTwo(biased: reduced.shifted)) * 0x1p-129
  }
}

extension Elementary.Reduced {
  /// e raised to the reduced argument.
  @inlinable @inline(__always) var power: L {
    let r = head - tail
    let r2 = r * r
    let r4 = r2 * r2
    let a: L = 0x1.000000000000cp-1 + 0x1.5555555555556p-3 * r
    let b: L = 0x1.555555554fd67p-5 + 0x1.1111111110818p-7 * r
    let c: L = 0x1.6c16c1863de59p-10 + 0x1.a01a01a81e1c5p-13 * r
    let d: L = 0x1.a0199500b71aep-16 + 0x1.71de0de177484p-19 * r
    let e: L = 0x1.28b1bc6710dd3p-22 + 0x1.af3615dc59f96p-26 * r
    let q = (a + b * r2) + r4 * ((c + d * r2) + r4 * e)
    return 1 + (head + (r2 * q - tail))
  }
}
