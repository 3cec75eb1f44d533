public import OgiveScenarios

/// What would become of a step of a run.
public struct PlannedStep: Sendable {
  /// The step.
  public let step: RunStep
  /// Why it would be made: the inputs that have changed; empty where its value is at hand.
  public let reasons: [String]
  /// How long it took when it was last made, on one thread; nil where it never was.
  public let seconds: Double?

  /// Whether it would be made.
  public var isStale: Bool { !reasons.isEmpty }
}
