public import Glibc

/// Deterministic elementary functions.
public enum Elementary {
  @inlinable public static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  @inlinable public static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
  @inlinable public static func log(_ x: Double) -> Double { Glibc.log(x) }
  @inlinable public static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
  @inlinable public static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }

  @inlinable static func map(_ x: SIMD8<Double>, _ f: (Double) -> Double) -> SIMD8<Double> {
    var result = x
    for i in 0..<8 { result[i] = f(x[i]) }
    return result
  }
  @inlinable public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> { map(x, exp) }
  @inlinable public static func expm1(_ x: SIMD8<Double>) -> SIMD8<Double> { map(x, expm1) }
  @inlinable public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> { map(x, log) }
  @inlinable public static func log1p(_ x: SIMD8<Double>) -> SIMD8<Double> { map(x, log1p) }
  @inlinable public static func pow(_ x: SIMD8<Double>, _ y: SIMD8<Double>) -> SIMD8<Double> {
    var result = x
    for i in 0..<8 { result[i] = pow(x[i], y[i]) }
    return result
  }
}
