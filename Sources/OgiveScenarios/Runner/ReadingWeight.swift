internal import OgiveNumerics

/// What moves the first scenario's probabilities more: how ambiguous facts are read, or which curve is
/// fitted.
struct ReadingWeight {
  /// The first scenario, with every fact read in the first of its ways.
  let scenario: ScenarioName
  let answers: [AnswerRow]
  let families: [FamilyAnswerRow]
  let variants: [EvidenceVariant]

  /// A difference below this is not worth a sentence.
  private static let least = 0.01

  /// One sentence for each question that has a probability.
  var verdicts: [VerdictRow] {
    guard variants.count > 1 else { return [] }
    let first = answers.filter { $0.scenario == scenario && $0.statistic == "probability" }
    return first.compactMap { row in
      let readings = values(of: row) { $0.scenario.scenario == scenario.scenario }
      let curves =
        Dictionary(grouping: families.filter { isSame($0.answer, row) }, by: \.series)
        .mapValues { $0.compactMap(\.answer.value) }
        .values.max { $0.range < $1.range } ?? []
      guard readings.range >= Self.least else { return nil }
      return range(of: row, readings: readings, curves: curves).verdict
    }
  }

  private func values(of row: AnswerRow, _ isWanted: (AnswerRow) -> Bool) -> [Double] {
    answers.filter { answer in
      var other = answer
      other.scenario = row.scenario
      return isWanted(answer) && isSame(other, row)
    }.compactMap(\.value)
  }

  /// Whether both are the same number of the same question in the same scenario.
  private func isSame(_ a: AnswerRow, _ b: AnswerRow) -> Bool {
    (a.question, a.scenario, a.of, a.at, a.statistic)
      == (b.question, b.scenario, b.of, b.at, b.statistic)
  }

  private func range(
    of row: AnswerRow, readings: [Double], curves: [Double]
  ) -> AnswerRange {
    AnswerRange(
      question: row.question, date: row.at, facts: variants[0].readings.map(\.fact),
      readings: readings.ends, curves: curves.count < 2 ? [] : curves.ends,
      readingMoves: readings.range >= curves.range)
  }
}

extension [Double] {
  fileprivate var range: Double { (self.max() ?? 0) - (self.min() ?? 0) }

  /// The lowest and the highest, in percent.
  fileprivate var ends: [String] {
    [self.min(), self.max()].map { "\((($0 ?? 0) * 1000).rounded() / 10)%" }
  }
}
