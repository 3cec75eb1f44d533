public import OgiveText

/// What a rule of the audit has to say about some facts.
public struct AuditFinding: Sendable, Hashable {
  /// The id of the rule that found it.
  public let rule: String
  /// How much it matters.
  public let level: AuditLevel
  /// What was found, in one line, without a full stop.
  public let message: String
  /// The facts that it is about, at least one.
  public let facts: [Fact]
  /// The column of the facts that it is about.
  public let column: FactColumn
  /// The figures that show it, in one sentence: `2.8亿 × 1.79 = 5.012亿, published > 5亿`.
  public let arithmetic: String
  /// What to do about it.
  public let suggestion: String

  /// The place of the first fact that has one; nil for facts that were not read from a file.
  public var location: SourceLocation? { facts.lazy.compactMap { $0.location(of: column) }.first }
}
