import OgiveNumerics

/// A straight line.
struct Line {
  let slope: Double
  let intercept: Double
  /// Where it crosses zero.
  var root: Double { -intercept / slope }
}

extension StartingValues {
  /// The samples' levels as shares of `capacity`, kept strictly between 0 and 1, with their times.
  func shares(of capacity: Double) -> [(time: Double, share: Double)] {
    zip(samples.times, samples.values).map { time, value in
      (time, min(max(value / capacity, 1e-6), 1 - 1e-6))
    }
  }

  /// The line `transform(share) = intercept + slope * clock(time)` that fits the samples best when
  /// errors are equal on the level: a point weighs the less, the more the transform magnifies it.
  ///
  /// Where the samples do not rise but should (`rising`), the line is one that rises by 4 over their
  /// length. Samples whose clock is not finite take no part.
  func line(
    capacity: Double, clock: (Double) -> Double = { $0 }, rising: Bool = true,
    _ transform: (Double) -> Double
  ) -> Line {
    var sums = WeightedSums()
    for (time, share) in shares(of: capacity) {
      let x = clock(time)
      guard x.isFinite else { continue }
      sums.add(x, transform(share), weight: Self.weight(of: share, transform))
    }
    let slope = sums.slope
    if slope.isFinite && (slope > 0 || !rising) { return sums.line(slope: slope) }
    let rise = clock(start + length) - clock(start)
    return sums.line(slope: rise.isFinite && rise > 0 ? 4 / rise : 1)
  }

  /// The slope of the line through the origin, `transform(share) = slope * time`, weighted as in
  /// ``line(capacity:clock:_:)``; only samples after the launch take part.
  func slopeFromOrigin(capacity: Double, _ transform: (Double) -> Double) -> Double {
    var product = 0.0
    var square = 0.0
    for (time, share) in shares(of: capacity) where time > 0 {
      let weight = Self.weight(of: share, transform)
      product += weight * time * transform(share)
      square += weight * time * time
    }
    return product / square
  }

  /// The time at which straight lines between the samples first reach `level`; the last one's time
  /// when none does.
  func time(reaching level: Double) -> Double {
    let points = Array(zip(samples.times, samples.values))
    guard let index = points.firstIndex(where: { $0.1 >= level }) else { return start + length }
    guard index > 0 else { return start }
    let (before, after) = (points[index - 1], points[index])
    return before.0 + (after.0 - before.0) * (level - before.1) / (after.1 - before.1)
  }

  private static func weight(of share: Double, _ transform: (Double) -> Double) -> Double {
    let step = 1e-3 * share * (1 - share)
    let slope = (transform(share + step) - transform(share - step)) / (2 * step)
    return 1 / (slope * slope)
  }
}

/// The sums of a weighted straight-line regression, taken about the first point so that calendar
/// years lose no digits.
private struct WeightedSums {
  private var origin: Double?
  private var weight = 0.0
  private var x = 0.0
  private var z = 0.0
  private var xx = 0.0
  private var xz = 0.0

  mutating func add(_ time: Double, _ value: Double, weight w: Double) {
    guard value.isFinite, w.isFinite else { return }
    let first = origin ?? time
    origin = first
    let dx = time - first
    weight += w
    x += w * dx
    z += w * value
    xx += w * dx * dx
    xz += w * dx * value
  }

  var slope: Double { (weight * xz - x * z) / (weight * xx - x * x) }

  /// The line with this slope through the weighted centre.
  func line(slope: Double) -> Line {
    guard weight > 0 else { return Line(slope: slope, intercept: 0) }
    let intercept = (z - slope * x) / weight - slope * (origin ?? 0)
    return Line(slope: slope, intercept: intercept)
  }
}
