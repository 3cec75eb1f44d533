/// A scenario as rows name it: in the file, and under one way to read the facts.
public struct ScenarioName: Sendable, Hashable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The scenario's name in the file.
  public var scenario: String
  /// How the facts are read that can be read in several ways; empty where each is read in the first.
  public var readings: [ChosenReading]

  /// The scenario with this name, under these readings.
  public init(_ scenario: String, readings: [ChosenReading] = []) {
    self.scenario = scenario
    self.readings = readings
  }

  /// The scenario with this name, with every fact read in the first of its ways.
  public init(stringLiteral scenario: String) { self.init(scenario) }

  /// As tables have it: `base`, `base (channels-dau-2021 as average)`.
  public var description: String {
    readings.isEmpty ? scenario : "\(scenario) (\(readings.description))"
  }
}
