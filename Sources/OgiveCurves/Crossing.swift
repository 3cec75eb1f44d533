/// The search for the time at which a growing curve crosses a level, in eight lanes at once.
///
/// Newton's step where it stays inside the bracket and shrinks it fast enough, bisection where it
/// does not. A lane stops for itself, so its result does not depend on its neighbours.
struct Crossing {
  let level: SIMD8<Double>
  let origin: TimeOrigin

  /// The time, not a number where the level is not crossed within 2^60 units of time.
  /// `curve` returns the level and its slope at a time.
  func search(_ curve: (SIMD8<Double>) -> (SIMD8<Double>, SIMD8<Double>)) -> SIMD8<Double> {
    var (low, high) = bracket { curve($0).0 }
    let crossed = (curve(low).0 .<= level) .& (curve(high).0 .>= level)
    var time = (low + high) * 0.5
    var lastStep = high - low
    var active = crossed
    for _ in 0..<200 where any(active) {
      let (y, slope) = curve(time)
      low.replace(with: time, where: active .& (y .< level))
      high.replace(with: time, where: active .& (y .>= level))
      var next = time - (y - level) / slope
      let fast = (next - time).magnitudes .< lastStep * 0.5
      let trusted = (next .>= low) .& (next .<= high) .& fast
      next.replace(with: (low + high) * 0.5, where: .!trusted)
      let step = (next - time).magnitudes
      lastStep.replace(with: step, where: active)
      time.replace(with: next, where: active)
      active = active .& (step .> time.magnitudes * 0x1p-52) .& (high .> low)
    }
    return time.replacing(with: .nan, where: .!crossed)
  }

  /// Times before and after the crossing, found by doubling away from zero.
  private func bracket(
    _ curve: (SIMD8<Double>) -> SIMD8<Double>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    var low = SIMD8<Double>(repeating: origin == .launch ? 0 : -1)
    var high = SIMD8<Double>(repeating: 1)
    for _ in 0..<60 {
      let short = curve(high) .< level
      let late = (curve(low) .> level) .& (low .< 0)
      guard any(short) || any(late) else { break }
      high.replace(with: high * 2, where: short)
      low.replace(with: low * 2, where: late)
    }
    return (low, high)
  }
}

extension SIMD8<Double> {
  /// The absolute value of each lane.
  var magnitudes: Self { replacing(with: -self, where: self .< 0) }
}
