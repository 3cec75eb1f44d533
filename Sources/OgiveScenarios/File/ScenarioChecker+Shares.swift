import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// The parts of a share chart, compiled; none where one of them is no part of a sum.
  func shares(
    _ names: [String], _ chart: Located<ChartRequest>, _ scope: ExpressionCompiler.Scope,
    with decoder: inout NodeDecoder
  ) -> [CompiledExpression] {
    let known = draft.seriesNames + draft.stockNames + draft.definitionNames
    let place = chart.location
    // A name that means nothing has been reported where the chart was read.
    let programs = names.filter(known.contains).compactMap {
      program(of: $0, in: chart, scope, with: &decoder)
    }
    guard programs.count == names.count, let first = programs.first else { return [] }
    for other in programs where other.unit != first.unit {
      decoder.report(
        .unitMismatch,
        "'\(other.text)' is in '\(other.unit)' and '\(first.text)' in '\(first.unit)'", at: place,
        notes: ["shares are parts of one sum, in one unit"])
      return []
    }
    return programs
  }

  /// The definitions that fan charts show, compiled.
  func fans(
    _ scope: ExpressionCompiler.Scope, with decoder: inout NodeDecoder
  ) -> [CompiledExpression] {
    draft.notebook.fans(of: draft.definitionNames, besides: draft.series).compactMap {
      program(of: $0.name, in: $0.chart, scope, with: &decoder)
    }
  }

  /// What a name stands for in a chart, compiled; nil where it is no number.
  func program(
    of name: String, in chart: Located<ChartRequest>, _ scope: ExpressionCompiler.Scope,
    with decoder: inout NodeDecoder
  ) -> CompiledExpression? {
    let place = chart.location
    let run = TextPlaces.Run(offset: 0, line: place.line, column: place.column)
    let places = TextPlaces(whole: place, runs: [run])
    guard let expression = try? Expression(parsing: name, places: places) else { return nil }
    return program(
      ExpressionUse(expression: expression, expectation: .number), scope, with: &decoder)
  }
}
