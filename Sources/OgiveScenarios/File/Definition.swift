/// One entry of the `define` block: a name for an expression.
public struct Definition: Sendable {
  public var name: Located<String>
  public var expression: Expression
}
