internal import OgiveNumerics

/// A density that is written once over ``EvidenceScalar``: with derivatives it leads to the mode and
/// drives the No-U-Turn sampler, in lanes it weighs eight draws at a time.
protocol ScalarDensity: LogDensity {
  /// The log density at the coordinates, up to a constant; not a number where there is no mass.
  func logDensity<S: EvidenceScalar>(at x: [S]) -> S
}

extension ScalarDensity {
  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    var value = 0.0
    // A dual carries eight derivatives; more coordinates take another pass.
    for first in stride(from: 0, to: dimension, by: Dual.width) {
      let point = (0..<dimension).map { index in
        first..<(first + Dual.width) ~= index
          ? Dual(x[index], parameter: index - first) : Dual(x[index])
      }
      let density = logDensity(at: point)
      value = density.value
      for index in first..<min(first + Dual.width, dimension) {
        gradient[index] = density.derivatives[index - first]
      }
    }
    return value.isNaN ? -.infinity : value
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    let value = logDensity(at: x)
    return Draws8.select(Draws8(-.infinity), lessThan: value, then: value, else: Draws8(-.infinity))
  }
}
