/// The step of a trajectory, adapted until points are accepted with the chance wanted: Nesterov's
/// dual averaging (Hoffman and Gelman 2014, Journal of Machine Learning Research 15, 1593).
///
/// It begins nearer to the step in use and moves half as fast as there: in warm-ups of a few hundred
/// iterations the step then ends where it should, while larger moves leave it too short.
struct StepSize {
  private static let limits = 1e-12...1e6

  private let acceptance: Double
  private var centre = 0.0
  private var errorSum = 0.0
  private var count = 0.0
  private var logStep = 0.0
  private var logMean = 0.0

  /// A step that will be adapted to this mean chance of acceptance.
  init(acceptance: Double) {
    self.acceptance = acceptance
  }

  /// The step to try next.
  var current: Double { Self.bounded(logStep) }
  /// The step to keep.
  var adapted: Double { Self.bounded(logMean) }

  /// Begins anew from `step`.
  mutating func restart(at step: Double) {
    logStep = Double.log(step)
    logMean = logStep
    centre = logStep + Double.log(2)
    errorSum = 0
    count = 0
  }

  /// Takes note of what the current step led to.
  mutating func learn(_ observed: Double) {
    count += 1
    let share = 1 / (count + 10)
    errorSum += share * (acceptance - observed - errorSum)
    logStep = centre - errorSum * count.squareRoot() / 0.1
    let weight = Double.pow(count, -0.75)
    logMean += weight * (logStep - logMean)
  }

  private static func bounded(_ logStep: Double) -> Double {
    min(max(Double.exp(logStep), limits.lowerBound), limits.upperBound)
  }
}
