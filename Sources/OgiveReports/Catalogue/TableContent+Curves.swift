public import OgiveCurves
public import OgiveScenarios

extension TableContent {
  /// The catalogue: every family with its formula.
  public static func curves(_ families: [any CurveFamily]) -> TableContent {
    TableContent(
      caption: "",
      columns: ["curve", "formula", "parameters"],
      rows: families.map { family in
        let names = family.parameters.map(\.name).joined(separator: ", ")
        return [.text(family.name), .text(family.card.formula), .text(names)]
      })
  }

  /// The parameters of one family.
  static func parameters(of family: any CurveFamily) -> TableContent {
    TableContent(
      caption: "",
      columns: ["parameter", "symbol", "between", "meaning"],
      rows: family.parameters.map { parameter in
        let bounds = "\(boundText(parameter.lower)) and \(boundText(parameter.upper))"
        return [
          .text(parameter.name), .text(parameter.symbol), .text(bounds),
          .text(parameter.meaning),
        ]
      })
  }

  private static func boundText(_ bound: Double) -> String {
    NumberStyle(.english).text(bound)
  }
}
