/// Undamped Gauss–Newton steps from near a minimum, and what they say about it.
///
/// Near a minimum the true decrease of the residual sum is below rounding, so a method that asks for
/// a decrease rejects good steps. Here a step is accepted as long as steps keep getting shorter, with
/// the arithmetic's patience for one that does not. Memory is kept between runs of the same shape.
struct GaussNewton<S: PolishScalar> {
  /// The parameters, and the residuals and the Jacobian there.
  private(set) var parameters: [S]
  private(set) var residuals: [S]
  private var jacobian: [S]
  private var reflected: [S]
  private var step: [S]
  private(set) var factors: PivotedQR<S>
  /// The size of the step that would come next; see ``LeastSquaresSolution/scaledStep``.
  private(set) var scaledStep = Double.infinity
  /// The steps taken.
  private(set) var steps = 0
  /// The evaluations of the problem.
  private(set) var evaluations = 0

  /// The first step may change a parameter by at most this much: a longer one does not start near
  /// a minimum.
  private static var longestFirstStep: Double { 0.1 }

  init(residualCount n: Int, parameterCount p: Int) {
    parameters = Array(repeating: 0, count: p)
    residuals = Array(repeating: 0, count: n)
    jacobian = Array(repeating: 0, count: n * p)
    reflected = residuals
    step = parameters
    factors = PivotedQR(rows: n, columns: p)
  }

  /// Starts at `start` and takes at most `limit` steps; where it ends, the residuals, the factors
  /// and the next step are those of ``parameters``.
  /// - Returns: False where the problem has no finite linearisation at `start`.
  mutating func run(_ problem: ProblemContext, from start: [S], limit: Int) -> Bool {
    parameters = start
    steps = 0
    evaluations = 0
    guard linearise(problem) else { return false }
    var shortest = Self.longestFirstStep
    var best = parameters
    var excursion = 0
    while steps < limit, scaledStep > S.settledStep, scaledStep < shortest || excursion > 0 {
      if scaledStep < shortest {
        shortest = scaledStep
        best = parameters
        excursion = 0
      }
      for j in parameters.indices { parameters[j] = parameters[j] + step[j] }
      steps += 1
      let isDefined = linearise(problem)
      excursion = isDefined && scaledStep < shortest ? 0 : excursion + 1
      if !isDefined || excursion > S.patience {
        parameters = best
        return linearise(problem)
      }
    }
    guard excursion > 0 else { return true }
    parameters = best
    return linearise(problem)
  }

  /// The sum of the squared residuals.
  var residualSumOfSquares: S { residuals.reduce(0) { $0 + $1 * $1 } }

  private mutating func linearise(_ problem: ProblemContext) -> Bool {
    evaluations += 1
    let isDefined = Self.linearise(
      problem, at: parameters, residuals: &residuals, jacobian: &jacobian)
    guard isDefined, isFinite else { return false }
    factors.factorise(jacobian, tolerance: S.rankTolerance)
    reflected = residuals
    factors.solve(&reflected, into: &step)
    scaledStep = measureStep()
    return true
  }

  private static func linearise(
    _ problem: ProblemContext, at parameters: [S], residuals: inout [S],
    jacobian: inout [S]
  ) -> Bool {
    var residuals = residuals.mutableSpan
    var jacobian = jacobian.mutableSpan
    return S.linearise(
      problem, at: parameters.span, residuals: &residuals, jacobian: &jacobian)
  }

  private var isFinite: Bool {
    residuals.allSatisfy { $0.nearestDouble.isFinite }
      && jacobian.allSatisfy { $0.nearestDouble.isFinite }
  }

  private func measureStep() -> Double {
    let freedom = max(Double(residuals.count - parameters.count), 1)
    let spread = (residualSumOfSquares.nearestDouble / freedom).squareRoot()
    var reach = 0.0
    for j in parameters.indices {
      reach = max(reach, (parameters[j] * factors.lengths[j]).nearestDouble.magnitude)
    }
    // A parameter whose true value is zero has no size of its own, and without residuals no standard
    // error either: then a hundred-millionth of what the others contribute is the measure.
    let least = max(spread, reach * 1e-8)
    var largest = 0.0
    for j in parameters.indices {
      let change = step[j].nearestDouble.magnitude
      guard change > 0 else { continue }
      let length = factors.lengths[j].nearestDouble
      let scale = max(parameters[j].nearestDouble.magnitude, length > 0 ? least / length : 0)
      largest = max(largest, change / scale)
    }
    return largest
  }

  /// The largest cosine between the residuals and a column of the Jacobian.
  var gradientCosine: Double {
    let length = residualSumOfSquares.nearestDouble.squareRoot()
    guard length > 0 else { return 0 }
    var largest = 0.0
    for j in parameters.indices {
      var dot: S = 0
      for i in residuals.indices { dot = dot + residuals[i] * jacobian[i * parameters.count + j] }
      let column = factors.lengths[j].nearestDouble
      if column > 0 { largest = max(largest, dot.nearestDouble.magnitude / (column * length)) }
    }
    return largest
  }
}
