/// Two results of a scenario, side by side.
public struct ResultsComparison: Sendable {
  /// What the two are called.
  public let before: String
  public let after: String
  /// What went into them that differs, in sentences.
  public let causes: [String]
  /// The tables, those without a difference included.
  public let tables: [TableComparison]
  /// Other files that differ byte for byte: charts and reports, which follow the tables.
  public let otherFiles: [String]
  /// How much of each answer's change is due to what; nil where that was not asked or is not known.
  public var attribution: ChangeAttribution?
  /// Why that is not known, where it was asked.
  public var unapportioned: String?

  /// The comparison of two results.
  public init(
    before: String, after: String, causes: [String], tables: [TableComparison],
    otherFiles: [String]
  ) {
    self.before = before
    self.after = after
    self.causes = causes
    self.tables = tables
    self.otherFiles = otherFiles
  }

  /// Everything that differs beyond the tolerances.
  public var differences: [Difference] { tables.flatMap(\.differences) }

  /// Whether nothing differs beyond the tolerances.
  public var isSame: Bool { differences.isEmpty }
}
