internal import OgiveNumerics

/// The probability of the facts under a joint normal: the density of the figures times the probability
/// of the bounds and ranges given them.
///
/// One interval given the figures is exact. Several that go together are integrated by the method of
/// Genz 1992, doi:10.1080/10618600.1992.10477010, over a fixed lattice, so that the result is smooth in
/// the curve's parameters.
///
/// Where unknown instants are integrated over it is a mixture, of which each case has its own means.
struct FactLikelihood<S: EvidenceScalar> {
  let factor: TriangularFactor<S>
  /// The figures' departures from the curve as independent standard normals, in the first case.
  let figures: [S]
  let rows: FactRows
  /// The rows' means in each case, and the logarithm of its probability.
  let cases: [(logWeight: Double, means: [S])]
  private let means: [S]

  /// The likelihood of a mixture.
  ///
  /// - Parameters:
  ///   - cases: At least one.
  ///   - factor: That of the rows' covariance; further rows do not matter here.
  init(
    _ rows: FactRows, cases: [(logWeight: Double, means: [S])], factor: TriangularFactor<S>
  ) {
    self.rows = rows
    self.cases = cases
    self.factor = factor
    means = cases[0].means
    var white: [S] = []
    white.reserveCapacity(rows.count)
    for row in 0..<rows.figures {
      let gap = S(rows.lower[row]) - means[row] - factor.product(row: row, white, count: row)
      white.append(gap / factor[row, row])
    }
    figures = white
  }

  /// One case alone.
  init(_ rows: FactRows, means: [S], factor: TriangularFactor<S>) {
    self.init(rows, cases: [(0, means)], factor: factor)
  }

  /// How many bounds and ranges there are.
  var intervalCount: Int { rows.count - rows.figures }

  /// The logarithm of the facts' probability.
  var logValue: S {
    guard cases.count > 1 else { return logProbability }
    return Self.logSum(logProbabilities)
  }

  /// The logarithm of each case's probability together with the facts'.
  var logProbabilities: [S] {
    cases.map { logWeight, means in
      FactLikelihood(rows, means: means, factor: factor).logProbability + S(logWeight)
    }
  }

  private var logProbability: S {
    var sum = S(NormalDistribution.logHeight * Double(rows.figures))
    for row in 0..<rows.figures {
      sum = sum - figures[row] * figures[row] / 2 - S.log(factor[row, row])
    }
    return sum + logIntervals
  }

  /// What the other figures say of each figure, bounds and ranges apart: with the precision P of all
  /// figures its own is `P_ii`, and its standardised residual `(P r)_i / √P_ii` (Sundararajan and Keerthi
  /// 2001, doi:10.1162/08997660151134343).
  var leaveOneOut: [(residual: S, logProbability: S)] {
    let count = rows.figures
    return (0..<count).map { row in
      // Column `row` of the factor's inverse gives a row of the precision's own factor.
      var column = [S](repeating: 0, count: count)
      for i in row..<count {
        var sum = i == row ? S(1.0) : S(0.0)
        for k in row..<i { sum = sum - factor[i, k] * column[k] }
        column[i] = sum / factor[i, i]
      }
      let pulled = (row..<count).reduce(S(0.0)) { $0 + column[$1] * figures[$1] }
      let precision = column.reduce(S(0.0)) { $0 + $1 * $1 }
      let residual = pulled / S.sqrt(precision)
      let density = (S.log(precision) - residual * residual) / 2
      return (residual, density + S(NormalDistribution.logHeight))
    }
  }

  private var logIntervals: S {
    let last = intervalCount - 1
    guard last > 0 else {
      return last < 0 ? 0 : interval(rows.figures, figures, isDrawnFrom: false).logProbability
    }
    let paths = paths(rows.lattice.count) { path, place in
      place < last ? S(rows.lattice[path][place]) : nil
    }
    return Self.logSum(paths.map(\.logProbability), count: paths.count)
  }

  /// The intervals' conditional probabilities multiplied along each of some paths through them, and the
  /// paths: all rows as independent standard normals.
  ///
  /// - Parameter part: Below what part of an interval a path goes through it; nil where its place is left
  ///   out, which the first interval's is not.
  func paths(
    _ count: Int, part: (_ path: Int, _ interval: Int) -> S?
  ) -> [(logProbability: S, white: [S])] {
    // The first interval lies alike on all paths.
    let first = interval(rows.figures, figures, isDrawnFrom: true)
    return (0..<count).map { path in
      var (sum, white) = (first.logProbability, figures)
      if let part = part(path, 0) { white.append(first.point(below: part)) }
      for place in 1..<max(intervalCount, 1) {
        let part = part(path, place)
        let next = interval(rows.figures + place, white, isDrawnFrom: part != nil)
        sum = sum + next.logProbability
        if let part { white.append(next.point(below: part)) }
      }
      return (sum, white)
    }
  }

  private func interval(_ row: Int, _ white: [S], isDrawnFrom: Bool) -> S.Interval {
    let centre = means[row] + factor.product(row: row, white, count: row)
    return S.Interval(
      lower: (S(rows.lower[row]) - centre) / factor[row, row],
      upper: (S(rows.upper[row]) - centre) / factor[row, row], isDrawnFrom: isDrawnFrom)
  }

  /// The logarithm of the sum of numbers given by their logarithms, over a count.
  private static func logSum(_ logs: [S], count: Int = 1) -> S {
    let most = logs.dropFirst().reduce(logs[0]) { S.select($0, lessThan: $1, then: $1, else: $0) }
    let sum = logs.reduce(S(0.0)) { $0 + S.exp($1 - most) }
    return most + S.log(sum / S(Double(count)))
  }
}
