import Dispatch
import Ogive

/// A million draws of three independent curves over sixty months, with five quantiles of every month: from
/// draws of their parameters to the table.
struct ManyDraws {
  private static let count = 1_000_000
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  /// A job of a core takes a year of a curve.
  private static let years = 0..<5
  /// Each curve's capacity, growth rate and midpoint, in every draw.
  private let curves: [[[Double]]]

  init() {
    let random = RandomSource(seed: 2022)
    curves = (0..<3).map { curve in
      let z = (0..<3).map { random.normals("curve", UInt64(3 * curve + $0), count: Self.count) }
      return [
        z[0].map { 5e8 * Double.exp(0.2 * $0) }, z[1].map { Double.exp(0.3 * $0) },
        z[2].map { 1 + 0.5 * $0 },
      ]
    }
  }

  func run() {
    DispatchQueue.concurrentPerform(iterations: curves.count * Self.years.count) { job in
      let (curve, year) = job.quotientAndRemainder(dividingBy: Self.years.count)
      let dates = (1...12).map { Double(year) + Double($0) / 12 }
      let table = levels(of: curves[curve], at: dates)
      for month in dates.indices {
        let quantiles = Quantile.values(of: table[month], levels: Self.levels)
        precondition(quantiles.allSatisfy { $0 > 0 }, "a level is not above zero")
      }
    }
  }

  /// The draws of a curve's level at each of some dates.
  private func levels(of curve: [[Double]], at dates: [Double]) -> [[Double]] {
    let family: any CurveFamily = Logistic()
    let times = dates.map { Draws8($0) }
    var row = times
    var columns = dates.map { _ in [Double](repeating: 0, count: Self.count) }
    for first in stride(from: 0, to: Self.count, by: Draws8.width) {
      let parameters = Parameters(curve.map { Draws8($0.span, from: first) })
      var span = row.mutableSpan
      family.draws(at: times.span, parameters, into: &span)
      for month in row.indices {
        for lane in 0..<Draws8.width { columns[month][first + lane] = row[month].lanes[lane] }
      }
    }
    return columns
  }
}
