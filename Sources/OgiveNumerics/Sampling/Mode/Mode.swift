/// Where a search for the highest log density ended.
public struct Mode: Sendable {
  /// The point.
  public internal(set) var position: [Double]
  /// The log density there: minus infinity where the search never found any mass.
  public internal(set) var logDensity: Double
  /// Its derivative by each coordinate.
  public internal(set) var gradient: [Double]
  /// Why the search stopped.
  public internal(set) var termination: TerminationReason
  /// The steps taken.
  public internal(set) var iterations = 0
  /// The gradients computed.
  public internal(set) var evaluations = 1

  /// The search's beginning.
  init(at start: [Double], of density: any LogDensity) {
    position = start
    gradient = start
    logDensity = density.checked(at: start, gradient: &gradient)
    termination = .notFinite
  }

  /// The rise that `step` promises to first order.
  func promise(of step: [Double]) -> Double {
    zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Moves by `step` where that raises the log density by a part of the rise promised.
  mutating func moves(by step: [Double], of density: any LogDensity) -> Bool {
    let trial = zip(position, step).map { $0 + $1 }
    var slope = gradient
    let value = density.checked(at: trial, gradient: &slope)
    evaluations += 1
    guard value > logDensity + 1e-4 * promise(of: step) else { return false }
    (position, logDensity, gradient) = (trial, value, slope)
    return true
  }
}
