import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// A stock with its expressions compiled: its start in its unit, its rate in that by time.
  func compiled(
    _ stock: Stock, _ scope: ExpressionCompiler.Scope, with decoder: inout NodeDecoder
  ) -> CompiledStock? {
    var before = scope
    before.stocks = [:]
    let start = program(
      ExpressionUse(expression: stock.start, expectation: .number), before, with: &decoder)
    let rate = program(
      ExpressionUse(expression: stock.rate, expectation: .number), scope, with: &decoder)
    guard let start, let rate else { return nil }
    let unit = stock.unit.value
    let startFactor = factor(from: start, to: unit, stock.start, of: stock, with: &decoder)
    let rateFactor = factor(from: rate, to: unit / .year, stock.rate, of: stock, with: &decoder)
    refuseOtherTimes(rate, of: stock, with: &decoder)
    guard let startFactor, let rateFactor else { return nil }
    let begin = stock.from?.value.startYear ?? time.from.startYear
    return CompiledStock(
      name: stock.name.value, unit: unit, begin: begin, start: start, startFactor: startFactor,
      rate: rate, rateFactor: rateFactor)
  }

  /// What the expression's values are multiplied by; a pure number is taken to be in the unit.
  private func factor(
    from program: CompiledExpression, to unit: Unit, _ expression: Expression, of stock: Stock,
    with decoder: inout NodeDecoder
  ) -> Double? {
    if program.unit == .one { return 1 }
    if let factor = program.unit.conversionFactor(to: unit) { return factor }
    decoder.report(
      .unitsDisagree,
      "expected '\(unit)' for the stock '\(stock.name.value)', found '\(program.unit)'",
      at: expression.location)
    return nil
  }

  /// A rate sees the stocks as they are at the moment: their past is not kept, their future unknown.
  private func refuseOtherTimes(
    _ rate: CompiledExpression, of stock: Stock, with decoder: inout NodeDecoder
  ) {
    let names = Set(draft.stocks.map(\.name.value))
    guard let name = rate.program.sourceElsewhere(among: names) else { return }
    decoder.report(
      .invalidExpression, "a rate sees the stock '\(name)' as it is at the moment only",
      at: stock.rate.location, notes: ["leave out '@', average, sum, cumulative, growth and yoy"])
  }
}
