/// What about the period a figure is: the operator that turns a curve into the figure's number.
public enum PeriodKind: String, Sendable, CaseIterable, Codable {
  /// The mean over the period.
  case average
  /// The level at the first instant after the period.
  case end
  /// The level at its first instant.
  case start
  /// The level at an unknown time within it.
  case instant
  /// The highest level within it.
  case peak
  /// The sum over it.
  case total
  /// The part of several series' sum.
  case share
  /// What somebody plans; never fitted.
  case target
  /// When something begins; never fitted.
  case launch
  /// The level was first reached within it.
  case firstPassage = "first-passage"

  /// Whether a fact of this kind may enter a fit.
  public var isFitted: Bool { self != .target && self != .launch }
}
