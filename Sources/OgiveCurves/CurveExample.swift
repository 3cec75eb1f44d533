/// A plausible member of a family: what the reference draws and the tests run on.
public struct CurveExample: Sendable, Hashable {
  /// What the member shows, in a few words.
  public let title: String
  /// Its parameters, in the family's order and inside the bounds.
  public let parameters: [Double]
  /// The times over which it is worth looking at, from take-off to saturation.
  public let span: ClosedRange<Double>

  /// The member with `parameters`, seen over `span`.
  public init(_ title: String, _ parameters: [Double], over span: ClosedRange<Double>) {
    self.title = title
    self.parameters = parameters
    self.span = span
  }
}
