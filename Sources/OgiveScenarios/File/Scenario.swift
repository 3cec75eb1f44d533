/// One what-if, as it is after everything that it extends was merged in.
public struct Scenario: Sendable {
  public var name: Located<String>
  /// What people call it.
  public var title: Translated<String>
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
  /// For each share chart of the notebook its parts as they read in this scenario.
  public var shares: [[CompiledExpression]]
  /// The definitions that fan charts show, as they read in this scenario, in the order of
  /// ``ScenarioFile/fans``.
  public var fans: [CompiledExpression]
  /// The stocks as they read in this scenario, in the order of the file.
  public var stocks: [CompiledStock]
  /// Its overrides of parameters, with their compiled values.
  public var overrides: [ParameterOverride]
  /// The numbers that are drawn in it: those that the file assumes, with the distributions that it sets,
  /// and those of its own overrides and events.
  public var numbers: [AssumedNumber]
}

extension Scenario {
  /// What programs read, by themselves, through the stocks that they read, and through what happens to
  /// the series and stocks that they read.
  func sources(of programs: [CompiledExpression]) -> Set<String> {
    sources(of: Set(programs.flatMap(\.sources)))
  }

  /// What some series, stocks and numbers rest on, these among them.
  func sources(of names: Set<String>) -> Set<String> {
    let found = withStocks(names)
    let owners = Set(found.map(\.owner))
    let drawn =
      events.filter { owners.contains($0.series.value) }.flatMap(\.drawnNames)
      + overrides.filter { owners.contains($0.series) }.compactMap(\.value.name)
    return found.union(drawn)
  }

  private func withStocks(_ names: Set<String>) -> Set<String> {
    var found = names
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
