/// A parameter that a scenario sets, with its value in the parameter's own unit, or the number that it is
/// drawn from.
public struct ParameterOverride: Sendable {
  public var series: String
  /// `growth`, `capacity`, or the name of a curve's parameter.
  public var parameter: String
  public var value: EventFigure<Double>
}
