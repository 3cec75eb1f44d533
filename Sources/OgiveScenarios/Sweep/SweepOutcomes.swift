/// The numbers of a set of answers that a sweep keeps: probabilities, and the medians of the rest.
struct SweepOutcomes: Sendable {
  let names: [String]
  let values: [Double?]

  init(_ answers: [AnswerRow]) {
    let kept = answers.filter { Self.words[$0.statistic] != nil }
    let several = Set(
      Dictionary(grouping: kept, by: \.question).filter { _, rows in
        Set(rows.map(\.of)).count > 1
      }.keys)
    names = kept.map { row in
      let parts = [
        row.question, several.contains(row.question) ? row.of : "", row.at,
        Self.words[row.statistic] ?? "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    values = kept.map(\.value)
  }

  /// What each statistic that is kept is called.
  private static let words = ["probability": "", "q0.5": "median", "date_q0.5": "median date"]
}
