import Glibc
import OgiveNumerics
import Testing

/// One of the elementary functions in its three forms, for tests over all of them.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
  let name: String
  let scalar: @Sendable (Double, Double) -> Double
  let lanes: @Sendable (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
  let system: @Sendable (Double, Double) -> Double
  /// Arguments where the function is finite and not constant, for dense comparisons.
  let ranges: [ClosedRange<Double>]

  var testDescription: String { name }

  static let all = [
    ElementaryFunction(
      name: "exp", scalar: { x, _ in Elementary.exp(x) }, lanes: { x, _ in Elementary.exp(x) },
      system: { x, _ in Glibc.exp(x) }, ranges: [-745...709, -1...1, -745 ... -700]),
    ElementaryFunction(
      name: "expm1", scalar: { x, _ in Elementary.expm1(x) },
      lanes: { x, _ in Elementary.expm1(x) }, system: { x, _ in Glibc.expm1(x) },
      ranges: [-45...709, -2...2, -1e-3...1e-3]),
    ElementaryFunction(
      name: "log", scalar: { x, _ in Elementary.log(x) }, lanes: { x, _ in Elementary.log(x) },
      system: { x, _ in Glibc.log(x) }, ranges: [1e-300...1e300, 0...4, 0.99...1.01, 0...1e-308]),
    ElementaryFunction(
      name: "log1p", scalar: { x, _ in Elementary.log1p(x) },
      lanes: { x, _ in Elementary.log1p(x) }, system: { x, _ in Glibc.log1p(x) },
      ranges: [-1...1, -1e-3...1e-3, 0...1e6]),
    ElementaryFunction(
      name: "pow", scalar: { x, y in Elementary.pow(x, y) },
      lanes: { x, y in Elementary.pow(x, y) }, system: { x, y in Glibc.pow(x, y) },
      ranges: [0.5...2, 0...100, 0.99...1.01]),
  ]

  static func named(_ name: String) -> ElementaryFunction? { all.first { $0.name == name } }
}
