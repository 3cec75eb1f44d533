public import OgiveEvidence

/// One entry of `evidence.readings`: a fact whose text leaves open what about its period it means.
public struct FactReading: Sendable, Hashable {
  /// The fact's id.
  public var fact: Located<String>
  /// What people call the fact; in no language where the file does not say.
  public var title: Translated<String>
  /// The ways to read it; the first is the one that the notebook's prose speaks of.
  public var kinds: [PeriodKind]
  /// The fact with which it is read, its first way with that one's first and so on; nil where it is read
  /// by itself, in every combination with the others.
  public var leader: Located<String>?
}
