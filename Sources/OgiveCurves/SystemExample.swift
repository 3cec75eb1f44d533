/// A plausible member of a system: what the tests run on.
public struct SystemExample: Sendable, Hashable {
  /// What the member shows, in a few words.
  public let title: String
  /// Its parameters, in the system's order and inside the bounds.
  public let parameters: [Double]
  /// The levels at the beginning of the span, one of each member.
  public let levels: [Double]
  /// The times over which it is worth looking at.
  public let span: ClosedRange<Double>

  /// The member with `parameters` that starts from `levels`, seen over `span`.
  public init(
    _ title: String, _ parameters: [Double], from levels: [Double], over span: ClosedRange<Double>
  ) {
    self.title = title
    self.parameters = parameters
    self.levels = levels
    self.span = span
  }
}
