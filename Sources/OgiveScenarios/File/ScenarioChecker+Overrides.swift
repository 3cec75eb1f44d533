import OgiveCurves
import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// The value that a scenario gives to a parameter: a constant in the parameter's unit.
  func override(
    _ setting: ScenarioSetting, _ scope: ExpressionCompiler.Scope,
    with decoder: inout NodeDecoder
  ) -> ParameterOverride? {
    guard case .parameter(let series, let name) = setting.target else { return nil }
    guard case .success(let program) = ExpressionCompiler.compile(setting.value, in: scope),
      let number = program.constant
    else {
      decoder.report(
        .invalidExpression, "a parameter is set to a figure", at: setting.value.location)
      return nil
    }
    let unit = name == "capacity" ? units[series] ?? .one : .one
    let isBare = program.unit == .one
    guard let factor = isBare ? 1 : program.unit.conversionFactor(to: unit) else {
      decoder.report(
        .unitMismatch, "expected a figure in '\(unit)', found '\(program.unit)'",
        at: setting.value.location)
      return nil
    }
    let value = number * factor
    guard isPossible(value, for: name, of: series) else {
      decoder.report(
        .valueOutOfRange, "no curve of '\(series)' has a \(name) of \(setting.value.text)",
        at: setting.value.location, notes: notes(on: name, of: series))
      return nil
    }
    return ParameterOverride(series: series, parameter: name, value: value)
  }

  /// Whether every curve of the series that has the parameter can have this value of it.
  private func isPossible(_ value: Double, for name: String, of series: String) -> Bool {
    guard value.isFinite else { return false }
    // The speed of the clock may be zero: the curve then stands still.
    if name == "growth" { return value >= 0 }
    return parameters(name, of: series).allSatisfy { $0.lower < value && value < $0.upper }
  }

  private func notes(on name: String, of series: String) -> [String] {
    if name == "growth" { return ["1 leaves the curve's clock as it is, 0 stops it"] }
    let (lower, upper) = parameters(name, of: series).reduce((-Double.infinity, Double.infinity)) {
      (max($0.0, $1.lower), min($0.1, $1.upper))
    }
    let name = { (bound: Double) in DecimalText.shortest(bound, significantDigits: 6) }
    let words = [
      lower.isFinite ? "above \(name(lower))" : nil, upper.isFinite ? "below \(name(upper))" : nil,
    ]
    return ["it lies \(words.compactMap { $0 }.joined(separator: " and "))"]
  }

  /// The parameter as each curve of the series that has it describes it.
  private func parameters(_ name: String, of series: String) -> [Parameter] {
    let found = families(of: series).flatMap(\.parameters).filter { $0.name == name }
    let anyCapacity = Parameter(name, symbol: "", "", .level, lower: 0)
    return name == "capacity" && found.isEmpty ? [anyCapacity] : found
  }
}
