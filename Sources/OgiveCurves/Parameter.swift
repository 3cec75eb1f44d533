/// A parameter of a growth family: its name in scenario files, its meaning and where it may lie.
public struct Parameter: Sendable, Hashable {
  /// What a parameter is measured in, relative to the curve's own level and time.
  public enum Dimension: String, Sendable, CaseIterable {
    /// The unit of the curve's level.
    case level
    /// One over the unit of time.
    case perTime
    /// The unit of the level per unit of time.
    case levelPerTime
    /// A point or stretch of time.
    case time
    /// A pure number.
    case number
  }

  /// The name in scenario files and tables, in snake_case: `capacity`, `growth_rate`, `midpoint`.
  public let name: String
  /// The symbol in the printed formula: `K`, `r`, `t0`.
  public let symbol: String
  /// One sentence for people.
  public let meaning: String
  /// What it is measured in.
  public let dimension: Dimension
  /// The open interval it lies in; infinite ends are allowed.
  public let lower: Double
  public let upper: Double

  /// A parameter lying strictly between `lower` and `upper`.
  public init(
    _ name: String, symbol: String, _ meaning: String, _ dimension: Dimension,
    lower: Double = -.infinity, upper: Double = .infinity
  ) {
    self.name = name
    self.symbol = symbol
    self.meaning = meaning
    self.dimension = dimension
    self.lower = lower
    self.upper = upper
  }

  /// The same parameter with `prefix` before its name.
  func named(_ prefix: String) -> Parameter {
    Parameter(prefix + name, symbol: symbol, meaning, dimension, lower: lower, upper: upper)
  }
}
