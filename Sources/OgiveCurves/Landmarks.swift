public import OgiveNumerics

/// What people ask about a curve: how high it goes, when it is half way, how long it takes.
///
/// Times are in the curve's own time. A landmark that the curve does not have is nil: an exponential
/// curve has no midpoint, a monomolecular one no inflection.
public struct Landmarks: Sendable, Hashable {
  /// The limit for large times; infinite for a curve without one.
  public let capacity: Double
  /// When growth is steepest, where that is neither the start nor the end of growth.
  public let inflectionTime: Double?
  /// The level at the inflection.
  public let inflectionLevel: Double?
  /// When half of the capacity is reached.
  public let midpoint: Double?
  /// The time from 10% to 90% of the capacity.
  public let takeoverTime: Double?
  /// The steepest growth per unit of time between 1% and 99% of the capacity.
  public let peakRate: Double?

  /// The landmarks of the member of `family` with parameters `p`.
  ///
  /// The inflection is the family's closed form where it has one, else it is searched for between
  /// 0.1% and 99.9% of the capacity.
  public init(of family: any CurveFamily, _ p: Parameters<Double>) {
    let capacity = family.capacity(p)
    let time = { (share: Double) in family.time(reaching: share * capacity, p) }
    self.capacity = capacity
    midpoint = time(0.5)
    takeoverTime = time(0.1).flatMap { early in time(0.9).map { $0 - early } }
    let steepest = SteepestPoint(of: family, p, between: time(0.001), and: time(0.999))
    let inflection = family.inflection(p) ?? steepest?.interiorTime
    inflectionTime = inflection
    inflectionLevel = inflection.map { family.value(at: $0, p) }
    peakRate = inflection.map { family.slope(at: $0, p) } ?? steepest?.slope
  }
}

/// The steepest point of a curve between two times: a scan, refined by golden section.
private struct SteepestPoint {
  /// The time, nil when the curve is steepest at an end of the interval.
  let interiorTime: Double?
  let slope: Double

  init?(
    of family: any CurveFamily, _ p: Parameters<Double>, between start: Double?, and end: Double?
  ) {
    guard let start, let end, end > start else { return nil }
    let slope = { (time: Double) in family.slope(at: time, p) }
    let step = (end - start) / 400
    let slopes = (0...400).map { slope(start + Double($0) * step) }
    let best = slopes.indices.max { slopes[$0] < slopes[$1] } ?? 0
    guard best > 0, best < 400 else {
      (interiorTime, self.slope) = (nil, slopes[best])
      return
    }
    let centre = start + Double(best) * step
    let time = Self.goldenSection(from: centre - step, to: centre + step, slope)
    (interiorTime, self.slope) = (time, slope(time))
  }

  private static func goldenSection(
    from: Double, to: Double, _ f: (Double) -> Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (from, to)
    for _ in 0..<40 {
      let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
      if f(left) < f(right) { low = left } else { high = right }
    }
    return 0.5 * (low + high)
  }
}
