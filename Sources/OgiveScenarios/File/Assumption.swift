public import OgiveEvidence

/// One entry of the `assume` block that is about a parameter of a series' curve: a prior on it.
public struct Assumption: Sendable, Hashable {
  /// The parameter as written: `channels.capacity`.
  public var name: Located<String>
  /// The series' name.
  public var series: String
  /// `capacity`, `growth`, or a curve's own parameter.
  public var parameter: String
  /// In the series' unit, per year, or in the parameter's own.
  public var distribution: Distribution
  /// Why.
  public var because: String
  /// The fact that speaks for it, by its id; nil where none is cited.
  public var cite: Located<String>?
  /// Whether its figures are written as percentages.
  public var isShare = false
}

/// One entry of the `assume` block that stands for itself: a number that expressions may name, drawn
/// from its distribution.
public struct AssumedNumber: Sendable, Hashable {
  /// Its name: `overlap`.
  public var name: Located<String>
  /// In ``unit``.
  public var distribution: Distribution
  public var unit: Unit
  /// Why.
  public var because: String
  /// The fact that speaks for it, by its id; nil where none is cited.
  public var cite: Located<String>?
  /// Whether its figures are written as percentages.
  public var isShare = false
}

/// An assumption before it is known what it is about.
struct AssumptionEntry: Sendable {
  var name: Located<String>
  var distribution: WrittenDistribution
  var unit: Located<Unit>?
  var because: String
  var cite: Located<String>?

  /// Whether it is about a parameter of a series.
  var isAboutParameter: Bool { name.value.contains(".") }
}
