import OgiveCurves
import OgiveNumerics

/// Where the search for a system's fit begins.
struct SystemStarts {
  /// How many starts a solve begins from.
  private static let count = 6
  /// How many points cover the box around the best start.
  private static let coverCount = 256
  /// Half the width of the box in coordinates without bounds: a factor of e for what is above zero.
  private static let reach = 1.0

  /// The starts in the problem's coordinates, best first.
  let all: [[Double]]

  init(
    _ problem: SystemProblem, _ series: [SystemSeries], held: [Int: Double]
  ) throws(SolverError) {
    let samples = problem.system.members.map {
      Self.samples(of: $0, in: series, from: problem.start)
    }
    let own = problem.system.startingValues(for: samples, from: problem.start)
      .map { problem.coordinates(Self.inside($0, problem.unknowns)) }
    let best = LeastSquares.best(Self.count, of: own, for: problem)
    guard let middle = best.first ?? own.first, middle.count <= Sobol.dimensionLimit else {
      all = best
      return
    }
    let box = middle.map { ($0 - Self.reach)...($0 + Self.reach) }
    let cover = try Sobol.points(Self.coverCount, in: box)
    all = LeastSquares.best(Self.count, of: best + cover, for: problem)
  }

  /// The levels that a member's series speak of; increments are summed up.
  private static func samples(
    of member: String, in series: [SystemSeries], from start: Double
  ) -> Samples {
    var (times, values): ([Double], [Double]) = ([], [])
    for series in series where series.member == member {
      var total = 0.0
      times += series.times
      values += series.values.map { value in
        total += value
        return series.kind == .increment ? total : value
      }
    }
    return Samples(times: times, values: values)
  }

  /// `values` moved strictly inside the unknowns' bounds.
  private static func inside(_ values: [Double], _ unknowns: [Parameter]) -> [Double] {
    zip(values, unknowns).map { value, unknown in
      min(max(value, unknown.lower.nextUp + 1e-9), unknown.upper.nextDown)
    }
  }
}
