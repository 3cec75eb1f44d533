/// One fact as an equation about reported levels.
public struct Observation: Sendable, Hashable {
  /// The fact's id.
  public let fact: String
  /// The level it is about: an index into ``SeriesEvidence/levels``.
  public let level: Int
  /// The level that a ratio is taken against; nil for every other relation.
  public let base: Int?
  /// What it says of the level's logarithm, or of the ratio's.
  public let relation: ObservedRelation
}
