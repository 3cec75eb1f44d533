/// One what-if, as it is after everything that it extends was merged in.
public struct Scenario: Sendable {
  public var name: Located<String>
  /// The scenario that it extends, as written.
  public var extends: Located<String>?
  /// Its overrides, in the order of the file, those of the scenario that it extends first.
  public var settings: [ScenarioSetting]
  /// Its events, in the order of the file, those of the scenario that it extends first.
  public var events: [ScenarioEvent]
  /// For each question of the file, its expressions as they read in this scenario, in the order
  /// of ``Question/uses``.
  public var programs: [[CompiledExpression]]
  /// For each check of the file its condition as it reads in this scenario.
  public var checks: [CompiledExpression]
  /// The stocks as they read in this scenario, in the order of the file.
  public var stocks: [CompiledStock]
  /// Its overrides of parameters, with their compiled values.
  public var overrides: [ParameterOverride]
}

extension Scenario {
  /// What programs read, by themselves and through the stocks that they read.
  func sources(of programs: [CompiledExpression]) -> Set<String> {
    var found = Set(programs.flatMap(\.sources))
    var open = stocks.filter { found.contains($0.name) }
    var known = Set(open.map(\.name))
    while let stock = open.popLast() {
      let further = Set(stock.rate.sources + stock.start.sources)
      found.formUnion(further)
      let new = stocks.filter { further.contains($0.name) && !known.contains($0.name) }
      known.formUnion(new.map(\.name))
      open += new
    }
    return found
  }
}

/// A parameter that a scenario sets, with its value in the parameter's own unit.
public struct ParameterOverride: Sendable {
  public var series: String
  /// `growth`, `capacity`, or the name of a curve's parameter.
  public var parameter: String
  public var value: Double
}
