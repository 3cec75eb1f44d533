public import OgiveEvidence

/// One entry of the `assume` block that stands for itself: a number that expressions may name, drawn
/// from its distribution.
public struct AssumedNumber: Sendable, Hashable {
  /// Its name: `overlap`.
  public var name: Located<String>
  /// In ``unit``.
  public var distribution: Distribution
  public var unit: Unit
  /// What people call it.
  public var title = Translated<String>.none
  /// Why.
  public var because: Translated<String>
  /// The fact that speaks for it, by its id; nil where none is cited.
  public var cite: Located<String>?
  /// Whether its figures are written as percentages.
  public var isShare = false
}
