/// What is kept of one scenario under one variant of the facts: everything that the tables show of it.
struct KeptScenario: Codable, Sendable {
  /// The quantiles of something at one step after another, step by step.
  struct Table: Codable, Sendable {
    private let numbers: PackedNumbers
    private let width: Int

    init(_ quantiles: [[Double]]) {
      numbers = PackedNumbers(quantiles.flatMap { $0 })
      width = quantiles.first?.count ?? 0
    }

    var quantiles: [[Double]] {
      guard width > 0 else { return [] }
      return stride(from: 0, to: numbers.values.count - width + 1, by: width).map { start in
        Array(numbers.values[start..<(start + width)])
      }
    }
  }

  /// For each series the quantiles at the ends of the steps.
  let ends: [Table]
  /// For each series those of its means over the steps; nil for one without pulses.
  let means: [Table?]
  /// For each stock the quantiles at the ends of the steps since it began.
  let stocks: [Table]
  /// For each definition that a fan chart shows the quantiles at the ends of the steps.
  let fans: [Table]
  /// For each question its rows.
  let answers: [[AnswerRow]]
  let checks: [CheckRow]
  /// In the first scenario the answers with each family alone.
  let families: [FamilyAnswerRow]
  /// In the first scenario under the first variant the parts of the share charts.
  let shares: [ShareRow]
}
