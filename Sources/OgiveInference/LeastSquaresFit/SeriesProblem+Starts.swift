import OgiveCurves
import OgiveNumerics

extension SeriesProblem {
  /// The most starts that are solved from.
  private static var startLimit: Int { 4 }
  /// How many Sobol points are screened beside the family's own starting values.
  private static var sobolCount: Int { 64 }

  /// The unknowns to start from, best first: of the family's own starting values and, where they are
  /// wanted, of Sobol points in a box around them, those that come nearest to the figures. Empty where
  /// the formula has no value at any.
  func starts(_ kind: FitStarts) -> [[Double]] {
    let start = series.clockStart(of: family)
    let samples = Samples(times: series.times.map { $0 - start }, values: series.totals)
    let own = family.startingValues(for: samples).map { unknowns(space.inside($0)) }
    let near = LeastSquares.best(Self.startLimit, of: own, for: self)
    guard kind == .covered, let centre = near.first else { return near }
    let cover = (try? Sobol.points(Self.sobolCount, in: box(around: centre))) ?? []
    return LeastSquares.best(Self.startLimit, of: near + cover, for: self)
  }

  /// A plausible box: a factor of ten either way for a bounded parameter, the length of the series for
  /// a time.
  private func box(around centre: [Double]) -> [ClosedRange<Double>] {
    let length = max((series.times.max() ?? 1) - (series.times.min() ?? 0), 1e-9)
    let peak = max(series.totals.map(\.magnitude).max() ?? 1, 1e-300)
    return zip(free, centre).map { index, middle in
      let parameter = family.parameters[index]
      let range = space.ranges[index]
      let isBounded =
        isTransformed && (range.lowerBound.isFinite || range.upperBound.isFinite)
      let half: Double =
        switch parameter.dimension {
        case _ where isBounded: 2.3
        case .time: length
        case .perTime: 3 / length
        case .level: peak
        case .levelPerTime: 3 * peak / length
        case .number: 2
        }
      return (middle - half)...(middle + half)
    }
  }
}
