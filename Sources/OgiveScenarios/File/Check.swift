import OgiveText

/// One entry of the `check` block: what must hold of the projection.
public struct Check: Sendable {
  /// How bad it is where it does not hold.
  public enum Level: String, Sendable, CaseIterable { case error, warning }

  public var id: Located<String>
  /// A condition: about its own dates, or about every step of the table.
  public var that: Expression
  public var level: Level
  /// Why it must hold; nil where nothing is said.
  public var because: Translated<String>?
}
