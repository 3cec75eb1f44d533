/// The classical fourth-order method in many small steps: an independent road to a curve.
///
/// The rate is never asked for at the very ends, where it may jump.
enum RungeKutta {
  static func integrate(
    from: Double, to: Double, start: Double, steps: Int = 400,
    _ rate: (_ t: Double, _ y: Double) -> Double
  ) -> Double {
    let h = (to - from) / Double(steps)
    let inside = (from + 1e-9 * h)...(to - 1e-9 * h)
    func slope(_ t: Double, _ y: Double) -> Double {
      rate(min(max(t, inside.lowerBound), inside.upperBound), y)
    }
    var y = start
    for step in 0..<steps {
      let t = from + Double(step) * h
      let k1 = slope(t, y)
      let k2 = slope(t + h / 2, y + h / 2 * k1)
      let k3 = slope(t + h / 2, y + h / 2 * k2)
      let k4 = slope(t + h, y + h * k3)
      y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    }
    return y
  }
}
