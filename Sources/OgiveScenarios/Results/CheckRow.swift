/// Whether what must hold does, in one scenario: a row of `checks.csv`.
public struct CheckRow: Sendable, Hashable, Codable {
  /// The check's id in the file.
  public var check: String
  /// The scenario.
  public var scenario: ScenarioName
  /// The condition as written.
  public var that: String
  /// `error` or `warning`.
  public var level: String
  /// The share of draws in which it holds where it holds least.
  public var held: Double
  /// The last day of the first step at which it does not hold in every draw; empty where it holds
  /// everywhere, or says its own dates.
  public var failsAt: String

  /// A row with these cells.
  public init(
    check: String, scenario: ScenarioName, that: String, level: String, held: Double,
    failsAt: String
  ) {
    self.check = check
    self.scenario = scenario
    self.that = that
    self.level = level
    self.held = held
    self.failsAt = failsAt
  }

  /// Whether it says something of all draws together, such as `p95(users) < 3B`, so that it holds or does
  /// not, and in no share of them.
  public var isOfAllDraws: Bool {
    (try? Expression(parsing: that))?.syntax.isOfAllDraws ?? false
  }

  /// Whether it holds in every draw at every step.
  public var holds: Bool { held == 1 }
}
