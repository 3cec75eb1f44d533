/// Levenberg–Marquardt for eight problems of one shape side by side, for batches of small fits:
/// bootstraps, rolling origins, many series.
///
/// Each lane searches with Nielsen's damping until a step is short, and then takes undamped Gauss–Newton
/// steps as long as they keep getting shorter. What it settles on is what GSL finds from the same start,
/// or another minimum of the same problem; a lane that does not settle says so and is for
/// ``LeastSquares``. No lane depends on another.
///
/// Marquardt 1963, doi:10.1137/0111030; Nielsen 1999, IMM-REP-1999-05.
public struct LaneLevenberg {
  private let residualCount: Int
  private let parameterCount: Int
  private var residuals: [Draws8]
  private var jacobian: [Draws8]
  private var trial: [Draws8]
  /// The normal equations of the last linearisation.
  private var found: NormalEquations

  /// The most linearisations of a solve.
  private static let limit = 60
  /// A search ends with a step shorter than this.
  private static let shortStep = 1e-3
  /// Below this a step is the last.
  private static let lastStep = 1e-9
  /// A lane whose steps stop getting shorter has settled where they are shorter than this.
  private static let settledStep = 1e-7

  /// Storage for problems of one shape.
  public init(residualCount: Int, parameterCount: Int) {
    self.residualCount = residualCount
    self.parameterCount = parameterCount
    residuals = Array(repeating: 0, count: residualCount)
    jacobian = Array(repeating: 0, count: residualCount * parameterCount)
    trial = Array(repeating: 0, count: parameterCount)
    found = NormalEquations(parameterCount: parameterCount)
  }

  /// Solves `problem` from `start`, one start a lane.
  public mutating func solve(
    _ problem: inout some LaneProblem, from start: [Draws8]
  ) -> LaneSolution {
    linearise(&problem, start)
    var lanes = LaneState(start, at: found, freedom: freedom)
    var evaluations = 1
    while evaluations < Self.limit {
      lanes.prepareStep(last: Self.lastStep, settled: Self.settledStep)
      if lanes.isDone { break }
      for j in trial.indices { trial[j] = lanes.parameters[j] + lanes.step[j] }
      linearise(&problem, trial)
      lanes.take(trial, found, short: Self.shortStep)
      evaluations += 1
    }
    return LaneSolution(
      parameters: lanes.parameters, residualSumOfSquares: lanes.equations.sum,
      isSettled: lanes.settled, evaluations: evaluations)
  }

  private var freedom: Double { Double(max(residualCount - parameterCount, 1)) }

  private mutating func linearise(_ problem: inout some LaneProblem, _ parameters: [Draws8]) {
    Self.linearise(&problem, parameters, &residuals, &jacobian)
    Self.read(residuals, jacobian, into: &found)
  }

  private static func read(
    _ residuals: [Draws8], _ jacobian: [Draws8], into found: inout NormalEquations
  ) {
    found.read(residuals.span, jacobian.span)
  }

  private static func linearise(
    _ problem: inout some LaneProblem, _ parameters: [Draws8], _ residuals: inout [Draws8],
    _ jacobian: inout [Draws8]
  ) {
    var first = residuals.mutableSpan
    var second = jacobian.mutableSpan
    problem.linearise(at: parameters.span, residuals: &first, jacobian: &second)
  }
}
