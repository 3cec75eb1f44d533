/// A set of certified runs and the promise that they are held to.
public struct CertificationReport: Sendable {
  /// What the digits must reach.
  public struct Promise: Sendable {
    /// The least that the average over runs may be.
    public let average: Double
    /// The least that any run may have.
    public let worst: Double
  }

  /// What was run: "NIST StRD".
  public let title: String
  /// The runs, in the order of the collection, first start before second.
  public let runs: [CertifiedRun]
  /// What the parameters' digits must reach.
  public let promise: Promise

  /// The average over runs of the digits of the run's worst parameter.
  public var averageDigits: Double { Self.mean(runs.map(\.digits)) }
  /// The fewest digits of any parameter of any run.
  public var worstDigits: Double { runs.map(\.digits).min() ?? 0 }
  /// The average over runs of the digits of the worst standard error.
  public var averageErrorDigits: Double { Self.mean(runs.map(\.worstErrorDigits)) }
  /// How many runs have six digits or more: what the field calls solved.
  public var solvedCount: Int { runs.count { $0.digits >= 6 } }

  /// Whether every run keeps the promise.
  public var isPassed: Bool {
    !runs.isEmpty && averageDigits >= promise.average && worstDigits >= promise.worst
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
