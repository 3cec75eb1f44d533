public import OgiveEvidence

/// The `evidence` block: which facts are known.
public struct EvidenceBlock: Sendable, Hashable {
  /// The files of facts, as written: relative to the scenario file.
  public var facts: [Located<String>]
  /// The file of sources, as written; nil where the facts name none.
  public var sources: Located<String>?
  /// The last day of what was known: nothing published later is fitted.
  public var asOf: Located<CalendarDate>

  /// The facts that can be read in several ways: each way is a variant of the whole run.
  public var readings: [FactReading]
  /// The errors of kinds of sources that the file judges otherwise than by default.
  public var errors: [StatedError]

  /// The block with these files.
  public init(
    facts: [Located<String>], sources: Located<String>?, asOf: Located<CalendarDate>,
    readings: [FactReading] = [], errors: [StatedError] = []
  ) {
    self.facts = facts
    self.sources = sources
    self.asOf = asOf
    self.readings = readings
    self.errors = errors
  }
}
