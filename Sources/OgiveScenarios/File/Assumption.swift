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
  /// What people call it.
  public var title = Translated<String>.none
  /// Why.
  public var because: Translated<String>
  /// The fact that speaks for it, by its id; nil where none is cited.
  public var cite: Located<String>?
  /// Whether its figures are written as percentages.
  public var isShare = false
}
