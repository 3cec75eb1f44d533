public import OgiveEvidence

/// Why a fact cannot be about a series' level.
public struct FactProblem: Error, Sendable, Hashable {
  /// The kinds of reason.
  public enum Reason: Sendable, Hashable {
    /// Its unit does not fit the series', which is this one.
    case unit(Unit)
    /// A level is above zero, and so is a ratio of two.
    case notPositive
    /// Its kind, or its kind of figure, says nothing about one series' level.
    case noOperator
    /// A share of which nobody says what it is a share of.
    case noWhole
    /// A share of a whole that includes the series is below one.
    case notBelowOne
  }

  /// The fact.
  public let fact: Fact
  /// The reason.
  public let reason: Reason

  init(_ fact: Fact, _ reason: Reason) {
    self.fact = fact
    self.reason = reason
  }
}
