public import OgiveEvidence

/// One entry of the `stocks` block: a level that fills and empties at a rate.
public struct Stock: Sendable {
  public var name: Located<String>
  /// What people call it.
  public var title = Translated<String>.none
  /// Its level when it begins: any expression, at that date.
  public var start: Expression
  /// The unit of its level.
  public var unit: Located<Unit>
  /// How fast it changes, in its unit by time: any expression of series, stocks, assumptions and time.
  public var rate: Expression
  /// When it begins; nil for the beginning of the file's time.
  public var from: Located<CalendarPeriod>?
  /// Why it is believed to change so.
  public var because: Translated<String>
}
