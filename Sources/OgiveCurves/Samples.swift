/// Points that a curve is to pass near, in order of time: what starting values are read from.
public struct Samples: Sendable {
  /// The times, strictly increasing; counted from the launch for families that have one.
  public let times: [Double]
  /// The level at each time.
  public let values: [Double]

  /// The points, sorted by time; points at the same time are averaged and points that are not
  /// finite are left out.
  public init(times: [Double], values: [Double]) {
    var sums: [(time: Double, total: Double, count: Double)] = []
    let finite = zip(times, values).filter { $0.isFinite && $1.isFinite }
    for (time, value) in finite.sorted(by: { $0.0 < $1.0 }) {
      if let last = sums.last, last.time == time {
        sums[sums.count - 1] = (time, last.total + value, last.count + 1)
      } else {
        sums.append((time, value, 1))
      }
    }
    self.times = sums.map(\.time)
    self.values = sums.map { $0.total / $0.count }
  }
}
