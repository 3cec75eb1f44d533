public import OgiveEvidence

/// What a series can never exceed.
public enum Ceiling: Sendable, Hashable {
  /// The figure of a fact, by its id.
  case fact(String)
  /// A level in the series' unit, or in ones where it has no unit.
  case quantity(Quantity)
}
