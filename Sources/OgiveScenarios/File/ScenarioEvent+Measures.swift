import OgiveEvidence

/// How a fact reads a number that is drawn.
enum MeasureReading: Equatable {
  /// The fact is the number, in its unit times a factor.
  case itself(factor: Double)
  /// The fact is the number times the level of the series, in the level's unit times a factor.
  case ofLevel(factor: Double)
}

extension ScenarioEvent.Measure {
  /// How a fact in one unit measures a number in another; nil where it cannot.
  ///
  /// A share of a level is measured by a share, or by a figure in the level's unit: people who came over
  /// people who were there.
  func reading(of fact: Fact, number: Unit, level: Unit) -> MeasureReading? {
    let unit = fact.relation == .ratio ? Unit.one : fact.unit
    if let factor = unit.conversionFactor(to: number) { return .itself(factor: factor) }
    guard number == .one, key == "pulse" || key == "jump" else { return nil }
    return unit.conversionFactor(to: level).map { .ofLevel(factor: $0) }
  }
}
