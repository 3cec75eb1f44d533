import OgiveCurves
import OgiveNumerics

/// A small Levenberg–Marquardt fit, for tests only: the library's fitting is two floors up.
///
/// It works on parameters that have no bounds (logarithms where there is a lower one, log-odds where
/// there are two) and, for flow data, on differences of neighbouring levels.
struct SmallFit {
  let family: any CurveFamily
  /// Parameters held at a value, by index.
  var fixed: [Int: Double] = [:]
  /// Whether the samples' values are flows from the previous time, the first from the launch.
  var flows = false

  struct Result {
    let parameters: [Double]
    let sum: Double
    /// Whether no direction of the parameters leaves all levels as they are.
    let isIdentified: Bool
  }

  /// The fit with the least sum of squares over all starts; times may repeat.
  func best(of starts: [[Double]], times: [Double], values: [Double]) -> Result? {
    starts.map { fit(from: $0, Points(times: times, values: values)) }.min { $0.sum < $1.sum }
  }

  private struct Points {
    let times: [Double]
    let values: [Double]
  }

  private func fit(from start: [Double], _ samples: Points) -> Result {
    var u = zip(family.parameters, start).map { Self.free($1, $0) }
    for (index, value) in fixed { u[index] = Self.free(value, family.parameters[index]) }
    var (residuals, rows) = linearise(u, samples)
    var sum = residuals.reduce(0) { $0 + $1 * $1 }
    var damping = 1e-3
    for _ in 0..<200 where damping < 1e9 {
      let step = step(rows, residuals, damping: damping)
      let next = zip(u, step).map { $0 + $1 }
      let (nextResiduals, nextRows) = linearise(next, samples)
      let nextSum = nextResiduals.reduce(0) { $0 + $1 * $1 }
      if nextSum < sum {
        let settled = nextSum > sum * (1 - 1e-14)
        (u, residuals, rows, sum) = (next, nextResiduals, nextRows, nextSum)
        damping = max(damping / 5, 1e-15)
        if settled { break }
      } else {
        damping *= 4
      }
    }
    let polished = polish(u, samples, rows, residuals)
    let values = zip(family.parameters, polished).map { Self.bound($1, $0).value }
    return Result(parameters: values, sum: sum, isIdentified: Self.smallestPivot(rows) > 1e-9)
  }

  /// Undamped steps while they shrink: near the minimum the sum of squares is flat below rounding,
  /// but the step is not.
  private func polish(
    _ start: [Double], _ samples: Points, _ rows: [[Double]], _ residuals: [Double]
  ) -> [Double] {
    var (u, rows, residuals) = (start, rows, residuals)
    var last = 1e-3
    for _ in 0..<40 {
      let step = step(rows, residuals, damping: 1e-30)
      let size = zip(step, u).map { abs($0) / max(abs($1), 1) }.max() ?? 0
      guard size < last / 2 else { break }
      last = size
      u = zip(u, step).map { $0 + $1 }
      (residuals, rows) = linearise(u, samples)
    }
    return u
  }

  /// Residuals and their derivatives by the free parameters.
  private func linearise(_ u: [Double], _ samples: Points) -> ([Double], [[Double]]) {
    let transformed = zip(family.parameters, u).map { Self.bound($1, $0) }
    let p = Parameters(transformed.map(\.value))
    var levels = [Dual](repeating: 0.0, count: samples.times.count)
    var span = levels.mutableSpan
    family.gradients(at: samples.times.span, p, into: &span)
    if flows {
      levels = zip(levels, [0.0] + levels.dropLast()).map { $0 - $1 }
    }
    let residuals = zip(samples.values, levels).map { $0 - $1.value }
    let rows = levels.map { level in
      u.indices.map { fixed[$0] == nil ? level.derivatives[$0] * transformed[$0].slope : 0 }
    }
    return (residuals, rows)
  }

  private static func free(_ value: Double, _ parameter: Parameter) -> Double {
    switch (parameter.lower.isFinite, parameter.upper.isFinite) {
    case (true, true):
      Double.log((value - parameter.lower) / (parameter.upper - value))
    case (true, false): Double.log(value - parameter.lower)
    default: value
    }
  }

  private static func bound(_ u: Double, _ parameter: Parameter) -> (value: Double, slope: Double) {
    switch (parameter.lower.isFinite, parameter.upper.isFinite) {
    case (true, true):
      let share = 1 / (1 + Double.exp(-u))
      let width = parameter.upper - parameter.lower
      return (parameter.lower + width * share, width * share * (1 - share))
    case (true, false): return (parameter.lower + Double.exp(u), Double.exp(u))
    default: return (u, 1)
    }
  }

  /// The damped Gauss–Newton step by Householder's factorisation; columns are scaled to length one.
  private func step(_ rows: [[Double]], _ residuals: [Double], damping: Double) -> [Double] {
    let count = rows[0].count
    let scales = Self.columnLengths(rows)
    var matrix = rows.map { row in zip(row, scales).map { $0 / $1 } }
    var right = residuals
    for index in 0..<count {
      matrix.append((0..<count).map { $0 == index ? damping.squareRoot() : 0 })
      right.append(0)
    }
    Householder.triangularise(&matrix, &right)
    let solution = Householder.backSubstitute(matrix, right, count)
    return solution.indices.map { fixed[$0] == nil ? solution[$0] / scales[$0] : 0 }
  }

  private static func columnLengths(_ rows: [[Double]]) -> [Double] {
    rows[0].indices.map { column in
      let length = rows.reduce(0) { $0 + $1[column] * $1[column] }.squareRoot()
      return length > 0 && length.isFinite ? length : 1
    }
  }

  private static func smallestPivot(_ rows: [[Double]]) -> Double {
    let scales = columnLengths(rows)
    var matrix = rows.map { row in zip(row, scales).map { $0 / $1 } }
    var right = [Double](repeating: 0, count: rows.count)
    Householder.triangularise(&matrix, &right)
    return rows[0].indices.map { abs(matrix[$0][$0]) }.min() ?? 0
  }
}
