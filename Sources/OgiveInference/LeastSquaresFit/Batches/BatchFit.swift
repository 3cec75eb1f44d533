public import OgiveCurves
import OgiveNumerics

/// One family fitted to many series that have the same times and weights, eight side by side.
///
/// Each fit is the one that ``LeastSquares`` finds from the same start, to eight digits and more; where a
/// lane does not settle, that is who finds it.
///
/// ```swift
/// let batch = try BatchFit(Logistic(), like: series)
/// let estimates = batch.estimates(of: resampled, from: fit.estimates, threads: 2)
/// ```
public struct BatchFit: Sendable {
  private let family: any CurveFamily
  private let series: PlainSeries
  private let space: ParameterSpace
  private let free: [Int]

  /// Fits of `family` to series with the times, weights and kind of `series`, with what `settings` hold
  /// and bound; their loss must be that of plain least squares.
  ///
  /// - Throws: For a name that the family does not have, a value outside its bounds and bounds that leave
  ///   nothing.
  public init(
    _ family: any CurveFamily, like series: PlainSeries, settings: FitSettings = FitSettings()
  ) throws(LeastSquaresFitError) {
    self.init(family, like: series, in: try ParameterSpace(settings, of: family))
  }

  init(_ family: any CurveFamily, like series: PlainSeries, in space: ParameterSpace) {
    self.family = family
    self.series = series
    self.space = space
    free = family.parameters.indices.filter { space.held[$0] == nil }
  }

  /// The estimates for each of `values`, all of the family's parameters in its order, searched for from
  /// `start`; nil where no method settles.
  ///
  /// The figures of one series are of the batch's times, in their order. The result is the same for any
  /// number of threads.
  public func estimates(
    of values: [[Double]], from start: [Double], threads: Int = 1
  ) async -> [[Double]?] {
    let chunk = 64 * Draws8.width
    let chunks = (values.count + chunk - 1) / chunk
    let parts = await Parallel.map(chunks, threads: threads) { index in
      serial(values[(index * chunk)..<min((index + 1) * chunk, values.count)], from: start)
    }
    return parts.flatMap { $0 }
  }

  /// The same on the caller's thread.
  public func estimates(of values: [[Double]], from start: [Double]) -> [[Double]?] {
    serial(values[...], from: start)
  }

  private func serial(_ values: ArraySlice<[Double]>, from start: [Double]) -> [[Double]?] {
    var results: [[Double]?] = []
    results.reserveCapacity(values.count)
    solve(values, from: start) { solution, block in
      for (lane, figures) in block.enumerated() {
        results.append(
          solution.isSettled[lane]
            ? filled(start) { solution.parameters[$0].lanes[lane] }
            : alone(figures, from: start))
      }
    }
    return results
  }

  /// The share of `values` whose fit settles side by side, without GSL.
  func settledShare(of values: [[Double]], from start: [Double]) -> Double {
    var settled = 0
    solve(values[...], from: start) { solution, block in
      settled += (0..<block.count).count { solution.isSettled[$0] }
    }
    return Double(settled) / Double(values.count)
  }

  /// Solves block by block and hands each over with its solution.
  private func solve(
    _ values: ArraySlice<[Double]>, from start: [Double],
    _ take: (LaneSolution, ArraySlice<[Double]>) -> Void
  ) {
    let starts = free.map { Draws8(start[$0]) }
    var solver = LaneLevenberg(
      residualCount: series.values.count, parameterCount: free.count)
    var problem = SeriesLanes(
      family, like: series, free: free, bounds: space.ranges, estimates: filled(start))
    for first in stride(from: values.startIndex, to: values.endIndex, by: Draws8.width) {
      let block = values[first..<min(first + Draws8.width, values.endIndex)]
      for i in problem.values.indices {
        for (lane, figures) in block.enumerated() { problem.values[i].lanes[lane] = figures[i] }
      }
      take(solver.solve(&problem, from: starts), block)
    }
  }

  /// The fixed parameters and `start` for the others.
  private func filled(_ start: [Double]) -> [Double] {
    start.indices.map { space.held[$0] ?? start[$0] }
  }

  private func filled(_ start: [Double], _ found: (Int) -> Double) -> [Double] {
    var result = filled(start)
    for (j, index) in free.enumerated() { result[index] = found(j) }
    return result
  }

  /// One fit by GSL.
  private func alone(_ figures: [Double], from start: [Double]) -> [Double]? {
    guard
      let series = try? PlainSeries(
        times: series.times, values: figures, weights: series.weights, kind: series.kind,
        launch: series.launch)
    else { return nil }
    let problem = SeriesProblem(family, series, in: space, isTransformed: true)
    guard let solution = try? LeastSquares.solve(problem, from: problem.unknowns(start)) else {
      return nil
    }
    let members = problem.members(solution.parameters.span)
    let found = start.indices.map { members[$0] }
    // On a bound the free coordinate runs to infinity and never settles; the place is right all the same.
    let isOnBound = free.contains { space.bound(near: found[$0], of: $0, in: family) != nil }
    return solution.isUsable || isOnBound ? found : nil
  }
}
