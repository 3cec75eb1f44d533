import OgiveText

/// One entry of a scenario's `set`: an override of a definition, of an assumption or of a series'
/// parameter.
public struct ScenarioSetting: Sendable {
  /// What is overridden.
  public enum Target: Sendable, Hashable {
    /// The definition or assumed number with this name.
    case definition(String)
    /// The parameter of a series: `growth`, `capacity`, or one of its curves' own.
    case parameter(series: String, name: String)
  }

  /// What it is set to.
  public enum Value: Sendable {
    /// Any expression for a definition, one without series for a parameter.
    case expression(Expression)
    /// A number that is drawn.
    case drawn(AssumedNumber)
  }

  /// As written: `overlap`, `channels.capacity`.
  public var name: Located<String>
  public var target: Target
  public var value: Value
  /// Why; nil where nothing is said, which only a plain figure may do.
  public var because: Translated<String>?
}

extension ScenarioSetting.Value {
  /// The expression; nil for a number that is drawn.
  var expression: Expression? {
    if case .expression(let expression) = self { expression } else { nil }
  }

  /// The number that is drawn; nil for an expression.
  var number: AssumedNumber? {
    if case .drawn(let number) = self { number } else { nil }
  }

  /// What it is set to, as in `= 0 %` or `~ beta {p10: 0.1, p90: 0.3}`.
  var text: String {
    switch self {
    case .expression(let expression): "= \(expression.text)"
    case .drawn(let number): "~ \(number.distribution.words(in: number.unit))"
    }
  }

  /// Where it is written.
  var location: SourceLocation {
    switch self {
    case .expression(let expression): expression.location
    case .drawn(let number): number.name.location
    }
  }
}
