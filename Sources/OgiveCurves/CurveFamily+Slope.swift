public import OgiveNumerics

extension CurveFamily {
  /// The growth per unit of time at `t`: the exact derivative of the formula.
  public func slope(at t: Double, _ p: Parameters<Double>) -> Double {
    value(at: Dual(t, parameter: 0), p.lifted(to: Dual.self)).derivatives[0]
  }
}
