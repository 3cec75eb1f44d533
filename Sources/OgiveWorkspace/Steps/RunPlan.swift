import OgiveScenarios
public import OgiveText

/// What a run of a scenario file would do.
public struct RunPlan: Sendable {
  /// The scenario's name.
  public let slug: String
  /// The steps in the order in which they would be made.
  public let steps: [PlannedStep]

  /// The plan of a scenario, from what its earlier runs have left.
  ///
  /// - Throws: what is wrong with the facts of a series.
  public init(of scenario: LoadedScenario, engine: Int = Manifest.engine) throws {
    slug = scenario.slug
    let runner = Runner(scenario.file, evidence: scenario.book)
    steps = StepCache(of: scenario, engine: engine, isReadOnly: true).plan(of: try runner.plan())
  }

  /// The steps that would be made.
  public var stale: [PlannedStep] { steps.filter(\.isStale) }

  /// How long they should take on one thread: as long as last time, or as long as other steps of their
  /// kind did. Nil where none of a kind was ever made.
  public var seconds: Double? {
    var sum = 0.0
    for planned in stale {
      guard let seconds = planned.seconds ?? usual(planned.step.kind) else { return nil }
      sum += seconds
    }
    return sum
  }

  private func usual(_ kind: RunStep.Kind) -> Double? {
    let known = steps.filter { $0.step.kind == kind }.compactMap(\.seconds)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  /// The plan for programs.
  public var json: JSONValue {
    [
      "scenario": .string(slug), "steps": .integer(steps.count), "stale": .integer(stale.count),
      "seconds": seconds.map { .number($0) } ?? .null,
      "made": .array(
        stale.map {
          ["step": .string($0.step.name), "because": .array($0.reasons.map { .string($0) })]
        }),
    ]
  }
}
