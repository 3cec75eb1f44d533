/// The search for the time at which a growing curve crosses a level, in eight lanes at once.
///
/// Newton's step where it stays inside the bracket and shrinks it fast enough, bisection where it
/// does not. A lane stops for itself, so its result does not depend on its neighbours.
struct Crossing {
  typealias Lanes = SIMD8<Double>

  let level: Lanes
  let origin: TimeOrigin

  /// The time, not a number where the level is not crossed within 2^60 units of time.
  /// `curve` is the level at a time and `slope` its growth at a level and time.
  func search(_ curve: (Lanes) -> Lanes, slope: (_ y: Lanes, _ t: Lanes) -> Lanes) -> Lanes {
    var (low, high) = bracket(curve)
    let crossed = (curve(low) .<= level) .& (curve(high) .>= level)
    var time = (low + high) * 0.5
    var lastStep = high - low
    var active = crossed
    for _ in 0..<200 where any(active) {
      let y = curve(time)
      low.replace(with: time, where: active .& (y .< level))
      high.replace(with: time, where: active .& (y .>= level))
      var next = time - (y - level) / slope(y, time)
      // A crossing at an end of the bracket may lie outside by the rounding of the step.
      let slack = (low.magnitudes + high.magnitudes) * 0x1p-50
      let inside = (next .>= low - slack) .& (next .<= high + slack)
      let fast = (next - time).magnitudes .<= lastStep * 0.5
      next.replace(with: (low + high) * 0.5, where: .!(inside .& fast))
      let step = (next - time).magnitudes
      lastStep.replace(with: step, where: active)
      time.replace(with: next, where: active)
      // Below a few units in the last place the steps are the formula's rounding.
      let off = (y - level).magnitudes .> level.magnitudes * 0x1p-50
      active = active .& off .& (step .> time.magnitudes * 0x1p-52) .& (high .> low)
    }
    return time.replacing(with: .nan, where: .!crossed)
  }

  /// Times before and after the crossing, found by doubling away from zero.
  private func bracket(_ curve: (Lanes) -> Lanes) -> (Lanes, Lanes) {
    var high = Lanes(repeating: 1)
    for _ in 0..<60 {
      let short = curve(high) .< level
      guard any(short) else { break }
      high.replace(with: high * 2, where: short)
    }
    guard origin == .anywhere else { return (.zero, high) }
    var low = Lanes(repeating: -1)
    for _ in 0..<60 {
      let late = curve(low) .> level
      guard any(late) else { break }
      low.replace(with: low * 2, where: late)
    }
    return (low, high)
  }
}

extension SIMD8<Double> {
  /// The absolute value of each lane.
  var magnitudes: Self { replacing(with: -self, where: self .< 0) }
}
