/// One entry of the `define` block: a name for an expression.
public struct Definition: Sendable {
  public var name: Located<String>
  /// What people call it.
  public var title = Translated<String>.none
  public var expression: Expression
}
