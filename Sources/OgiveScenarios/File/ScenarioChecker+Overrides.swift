import OgiveCurves
import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// The value that a scenario gives to a parameter: a constant in the parameter's unit, or a number
  /// that is drawn.
  func override(
    _ setting: ScenarioSetting, _ scope: ExpressionCompiler.Scope,
    with decoder: inout NodeDecoder
  ) -> ParameterOverride? {
    guard case .parameter(let series, let name) = setting.target else { return nil }
    let level = units[series] ?? .one
    let unit = name == "capacity" ? level : .one
    switch setting.value {
    case .drawn(let number):
      let isFine = check(number, in: unit, for: name, of: series, with: &decoder)
      return isFine
        ? ParameterOverride(series: series, parameter: name, value: .drawn(number.name.value)) : nil
    case .expression(let expression):
      return value(expression, in: unit, scope, with: &decoder).flatMap { value in
        guard isPossible(value, for: name, of: series) else {
          decoder.report(
            .valueOutOfRange, "no curve of '\(series)' has a \(name) of \(expression.text)",
            at: expression.location, notes: notes(on: name, of: series))
          return nil
        }
        return ParameterOverride(series: series, parameter: name, value: .fixed(value))
      }
    }
  }

  /// A constant in a unit, which a bare figure takes.
  private func value(
    _ expression: Expression, in unit: Unit, _ scope: ExpressionCompiler.Scope,
    with decoder: inout NodeDecoder
  ) -> Double? {
    guard case .success(let program) = ExpressionCompiler.compile(expression, in: scope),
      let number = program.constant
    else {
      decoder.report(
        .invalidExpression, "a parameter is set to a figure", at: expression.location,
        notes: ["or to a distribution, as in {lognormal: {p10: …, p90: …}, because: …}"])
      return nil
    }
    let isBare = program.unit == .one
    guard let factor = isBare ? 1 : program.unit.conversionFactor(to: unit) else {
      decoder.report(
        .unitMismatch, "expected a figure in '\(unit)', found '\(program.unit)'",
        at: expression.location)
      return nil
    }
    return number * factor
  }

  /// Whether a parameter may be drawn from a number: what it may be has to be possible.
  private func check(
    _ number: AssumedNumber, in unit: Unit, for name: String, of series: String,
    with decoder: inout NodeDecoder
  ) -> Bool {
    guard let factor = number.unit == .one ? 1 : number.unit.conversionFactor(to: unit) else {
      decoder.report(
        .unitMismatch, "expected figures in '\(unit)', found '\(number.unit)'",
        at: number.name.location)
      return false
    }
    for level in [1e-4, 1 - 1e-4] {
      let value = factor * number.distribution.quantile(level)
      guard !isPossible(value, for: name, of: series) else { continue }
      decoder.report(
        .valueOutOfRange,
        "no curve of '\(series)' has a \(name) of \(AnswerRow.name(of: value)), which may be drawn",
        at: number.name.location, notes: notes(on: name, of: series))
      return false
    }
    return true
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
    let (lower, upper) = bounds(on: name, of: series)
    let name = { (bound: Double) in DecimalText.shortest(bound, significantDigits: 6) }
    let words = [
      lower.isFinite ? "above \(name(lower))" : nil, upper.isFinite ? "below \(name(upper))" : nil,
    ]
    return ["it lies \(words.compactMap { $0 }.joined(separator: " and "))"]
  }

  /// Between which values a parameter lies in every curve of a series that has it.
  func bounds(on name: String, of series: String) -> (lower: Double, upper: Double) {
    parameters(name, of: series).reduce((-Double.infinity, Double.infinity)) {
      (max($0.0, $1.lower), min($0.1, $1.upper))
    }
  }

  /// The parameter as each curve of the series that has it describes it.
  private func parameters(_ name: String, of series: String) -> [Parameter] {
    let found = families(of: series).flatMap(\.parameters).filter { $0.name == name }
    let anyCapacity = Parameter(name, symbol: "", "", .level, lower: 0)
    return name == "capacity" && found.isEmpty ? [anyCapacity] : found
  }

  /// Checks the figure that an event is written with: its unit, and that it is possible.
  func checkUnit(of event: ScenarioEvent, with decoder: inout NodeDecoder) {
    guard let unit = unit(of: event) else { return }
    switch (event.action.value, event.target) {
    case (.pulse(.fixed(let size)), _), (.jump(.fixed(let size)), _):
      guard !size.isShare else { return }
      refuseUnit(of: size, instead: unit, in: event, with: &decoder)
    case (.add(.fixed(let size)), .stock):
      refuseUnit(of: size, instead: unit / .year, in: event, with: &decoder)
    case (.add(.fixed(let size)), .capacity), (.add(.fixed(let size)), .parameter):
      refuseUnit(of: size, instead: parameterUnit(of: event), in: event, with: &decoder)
    case (.set(.fixed(let size)), _):
      let own = event.target == .growth ? .one : parameterUnit(of: event)
      refuseUnit(of: size, instead: own, in: event, with: &decoder)
      let name = event.target.part ?? ""
      let value = size.unit == .one ? size.value : size.converted(to: own)?.value ?? size.value
      guard !isPossible(value, for: name, of: event.series.value) else { return }
      decoder.report(
        .valueOutOfRange, "no curve of '\(event.series.value)' has a \(name) of \(size.short)",
        at: event.action.location, notes: notes(on: name, of: event.series.value))
    default: return
    }
  }

  private func refuseUnit(
    of amount: Quantity, instead unit: Unit, in event: ScenarioEvent,
    with decoder: inout NodeDecoder
  ) {
    if amount.isShare, !unit.isDimensionless {
      decoder.report(
        .unitMismatch, "'\(event.subject)' is in '\(unit)', and this is a share",
        at: event.action.location, notes: ["a share of what there is comes by 'multiply'"])
    }
    guard amount.unit != .one, !amount.unit.isCompatible(with: unit) else { return }
    decoder.report(
      .unitMismatch, "'\(amount.unit)' is not the unit of '\(event.subject)', '\(unit)'",
      at: event.action.location)
  }
}
