/// Why an iteration stopped. Stopping is data, not failure: whoever reads a result reads this too.
public enum TerminationReason: String, Sendable, CaseIterable, Codable {
  /// The last step was below the tolerance: the answer is settled.
  case stepTolerance = "step below tolerance"
  /// The gradient was below the tolerance: the answer is settled.
  case gradientTolerance = "gradient below tolerance"
  /// Steps no longer improved anything, short of the tolerances.
  case noProgress = "no progress"
  /// The limit of iterations was reached.
  case iterationLimit = "iteration limit"
  /// The facts do not determine every parameter: some direction changes nothing.
  case singular = "parameters not determined"
  /// The formula had no finite value where it was started.
  case notFinite = "value not finite"
  /// The task was cancelled.
  case cancelled = "cancelled"

  /// Whether the iteration stopped because it had its answer.
  public var isConverged: Bool {
    self == .stepTolerance || self == .gradientTolerance
  }
}
