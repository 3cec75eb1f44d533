import OgiveEvidence
internal import OgiveNumerics

/// A region of some inputs in which an outcome is frequent.
struct FrequentRegion {
  /// An input, case by case.
  struct Input {
    let name: String
    let unit: Unit
    let values: [Double]
  }

  private let inputs: [Input]
  private let box: InducedBox?
  /// How frequent the outcome is in all cases.
  private let base: Double

  /// The region of the inputs where `outcome`, case by case a probability, is frequent.
  init(of outcome: [Double], inputs: [Input]) {
    self.inputs = inputs
    base = outcome.reduce(0, +) / Double(max(1, outcome.count))
    let path = try? PatientRuleInduction().path(inputs: inputs.map(\.values), outcome: outcome)
    let whole = base
    box = path?.max { $0.mass * ($0.density - whole) < $1.mass * ($1.density - whole) }
  }

  /// What is known of it as rows of an answer: how frequent the outcome is in all cases and in the
  /// region, how much of the outcome and of the cases lies in it, and where it ends.
  func rows(question: String, scenario: ScenarioName, of: String) -> [AnswerRow] {
    let row = { (statistic: String, value: Double?, unit: Unit) in
      AnswerRow(
        question: question, scenario: scenario, of: of, at: "", statistic: statistic, value: value,
        standardError: nil, unit: unit.description)
    }
    let whole = [
      row("base", base, .one), row("density", box?.density, .one),
      row("coverage", box?.coverage, .one), row("mass", box?.mass, .one),
    ]
    guard let box else { return whole }
    let ends = zip(inputs, box.sides).flatMap { input, side in
      [
        side.lower.map { row("at_least(\(input.name))", $0, input.unit) },
        side.upper.map { row("at_most(\(input.name))", $0, input.unit) },
      ].compactMap { $0 }
    }
    return whole + ends
  }
}
