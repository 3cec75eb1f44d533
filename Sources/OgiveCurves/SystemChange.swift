import OgiveNumerics

/// What changes in a system at a date: an event.
///
/// Levels are continuous but for what is added. Levels reported for the date itself are those before
/// it, so that a table of ends of periods shows an event of the next period from then on.
public struct SystemChange<S: SystemScalar>: Sendable {
  /// When it happens, in the trajectory's time; at or before the start it counts from the start on.
  public let date: Double
  /// All parameters from then on; nil where they stay as they are.
  public let parameters: [S]?
  /// What each member's rate is multiplied by from then on, its clock's speed; nil where that stays
  /// as it is. At first every speed is one.
  public let speeds: [S]?
  /// By how much each of ``speeds`` rises per unit of time from then on; nil for constant ones.
  public let slopes: [S]?
  /// What is added to each member's level at the date; nil for nothing.
  public let added: [S]?

  /// A change at `date`.
  public init(
    at date: Double, parameters: [S]? = nil, speeds: [S]? = nil,
    rising slopes: [S]? = nil, adding added: [S]? = nil
  ) {
    self.date = date
    self.parameters = parameters
    self.speeds = speeds
    self.slopes = slopes
    self.added = added
  }
}
