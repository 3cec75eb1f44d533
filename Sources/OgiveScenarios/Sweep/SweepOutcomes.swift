/// The numbers of a row's answers that a sweep keeps.
struct SweepOutcomes: Sendable {
  let outcomes: [SweepOutcome]
  /// Nil where a question is not asked in the row's scenario, or the number does not exist.
  let values: [Double?]

  /// - Parameter isAsked: Whether a question is asked in the scenario: where it is not, its columns are there
  ///   all the same, so that every row has the same ones.
  init(_ answers: [AnswerRow], isAsked: (String) -> Bool) {
    let kept = answers.compactMap { row in SweepOutcome(row).map { (row, $0) } }
    outcomes = kept.map(\.1)
    values = kept.map { row, _ in isAsked(row.question) ? row.value : nil }
  }
}
