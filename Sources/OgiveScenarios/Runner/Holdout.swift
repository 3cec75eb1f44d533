internal import OgiveInference

/// What fits say of facts that were hidden from them, series by series.
struct Holdout: Sendable {
  /// One series.
  struct Part: Sendable {
    let series: String
    /// How its ambiguous facts are read.
    let readings: [ChosenReading]
    /// Empty where the series has too few facts to hide any.
    let facts: [HeldOutFact]
  }

  let parts: [Part]

  /// Which share of the hidden facts lies in the central interval of a level; not a number where none is
  /// hidden.
  func coverage(at level: Double) -> Double {
    let facts = parts.flatMap(\.facts)
    return Double(facts.count { $0.isCovered(at: level) }) / Double(facts.count)
  }

  /// What is said of each series at each level.
  func verdicts(at levels: [Double]) -> [VerdictRow] {
    parts.flatMap { part in
      levels.map { level in
        let covered = part.facts.count { $0.isCovered(at: level) }
        let percent = AnswerRow.name(of: level * 100) + "%"
        let interval = "the \(percent) interval"
        let sentence =
          part.facts.isEmpty
          ? "too few facts to hide a quarter of them: nothing is known of \(interval)"
          : "\(covered) of \(part.facts.count) hidden facts in \(interval) of a fit without them"
        return VerdictRow(
          series: part.series, readings: part.readings, curve: "average", code: "holdout_coverage",
          facts: part.facts.map(\.fact), sentence: sentence,
          figures: part.facts.isEmpty ? [percent] : ["\(covered)", "\(part.facts.count)", percent])
      }
    }
  }
}
