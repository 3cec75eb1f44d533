/// What people need to know about a score.
public struct ScoreCard: Sendable, Hashable {
  /// What the best forecasts reach.
  public enum Direction: String, Sendable, Hashable {
    /// The smaller the better.
    case smaller
    /// The larger the better.
    case larger
    /// The nearer to zero the better.
    case zero
    /// Spread evenly over 0...1 when the forecasts are calibrated.
    case uniform
  }

  /// In what a score is counted.
  public enum Unit: String, Sendable, Hashable {
    /// In the unit of the figures, or in natural logarithms on the log scale.
    case figures
    /// In natural units of information.
    case nats
    /// A plain number.
    case none
  }

  /// The name in snake_case, as in tables and options.
  public let name: String
  /// One line on what it measures.
  public let summary: String
  /// What is good.
  public let direction: Direction
  /// In what it is counted.
  public let unit: Unit
  /// Whether no forecast has a better expected score than the true distribution.
  public let isProper: Bool
  /// Where it was published, with a DOI.
  public let source: String

  /// A card.
  public init(
    name: String, summary: String, direction: Direction, unit: Unit, isProper: Bool,
    source: String
  ) {
    self.name = name
    self.summary = summary
    self.direction = direction
    self.unit = unit
    self.isProper = isProper
    self.source = source
  }
}
