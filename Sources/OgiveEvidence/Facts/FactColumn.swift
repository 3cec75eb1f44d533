/// The columns of a file of facts.
public enum FactColumn: String, Sendable, CaseIterable {
  case id, subject, metric, item, period
  case periodKind = "period_kind"
  case relation, value, unit, versus, source, origin
  case sameAs = "same_as"
  case use, locator, note

  /// The columns that must be there.
  public static let required: [FactColumn] = [
    .id, .subject, .metric, .period, .periodKind, .relation, .value, .unit, .source,
  ]
}
