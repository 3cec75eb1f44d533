import Dispatch
import Foundation
import Ogive

/// A million draws of three independent curves over sixty months, with five quantiles of every month: from
/// draws of their parameters to the table.
struct ManyDraws {
  private static let count = 1_000_000
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  /// A job takes a year of a curve.
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
    let jobs = curves.count * Self.years.count
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, jobs)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      // A worker fills the same table again and again: fresh pages cost as much as the curve.
      var table = [Double](repeating: 0, count: 12 * Self.count)
      for job in stride(from: worker, to: jobs, by: workers) {
        let (curve, year) = job.quotientAndRemainder(dividingBy: Self.years.count)
        Self.fill(&table, of: curves[curve], inYear: year)
        for month in 0..<12 {
          let draws = table.span.extracting(month * Self.count..<(month + 1) * Self.count)
          let quantiles = Quantile.values(of: draws, levels: Self.levels)
          precondition(quantiles.allSatisfy { $0 > 0 }, "a level is not above zero")
        }
      }
    }
  }

  /// The draws of a curve's level at the end of each month of a year, month by month.
  private static func fill(_ table: inout [Double], of curve: [[Double]], inYear year: Int) {
    let family: any CurveFamily = Logistic()
    let times = (1...12).map { Draws8(Double(year) + Double($0) / 12) }
    var row = times
    var draws = table.mutableSpan
    for first in stride(from: 0, to: count, by: Draws8.width) {
      let parameters = Parameters(curve.map { Draws8($0.span, from: first) })
      var levels = row.mutableSpan
      family.draws(at: times.span, parameters, into: &levels)
      for month in levels.indices {
        let (level, start) = (levels[month], month * count + first)
        for lane in 0..<Draws8.width { draws[start + lane] = level.lanes[lane] }
      }
    }
  }
}
