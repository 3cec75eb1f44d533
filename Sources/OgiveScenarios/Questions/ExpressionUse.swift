/// An expression of a question and what kind of value it has to have.
public struct ExpressionUse: Sendable {
  /// The kinds of value.
  public enum Expectation: Sendable {
    /// A number at any date.
    case number
    /// A number at its own dates that all draws together have.
    case settledNumber
    /// True or false at any date.
    case condition
    /// True or false at dates that the expression itself says by `@`.
    case pinnedCondition
    /// True or false, at any date or at its own.
    case anyCondition
  }

  public var expression: Expression
  public var expectation: Expectation
}
