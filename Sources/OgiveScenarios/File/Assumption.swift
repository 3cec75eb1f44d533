/// One entry of the `assume` block: what a person believes of a parameter of a series' curve.
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
}

/// An assumption before its unit is known.
struct AssumptionEntry: Sendable {
  var name: Located<String>
  var distribution: WrittenDistribution
  var because: String
  var cite: Located<String>?
}
