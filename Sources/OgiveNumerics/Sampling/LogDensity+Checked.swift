extension LogDensity {
  /// The log density and gradient at `x`, or minus infinity where either is not finite: a sampler
  /// can do nothing with a pole or a slope that is not a number.
  func checked(at x: [Double], gradient: inout [Double]) -> Double {
    var span = gradient.mutableSpan
    let value = logDensity(at: x.span, gradient: &span)
    guard value.isFinite, gradient.allSatisfy(\.isFinite) else { return -.infinity }
    return value
  }
}
