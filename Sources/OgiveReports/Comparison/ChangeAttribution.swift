public import OgiveScenarios
internal import OgiveText

/// How much of the change of each answer is due to the facts, to the scenario file, and to what neither
/// of them explains: the engine.
///
/// The scenario is run with the file of one side and the facts of the other. The share of each is the
/// mean of what it changes over the two orders in which they can be exchanged (Shapley 1953,
/// doi:10.1515/9781400881970-018); the shares of an answer add up to its change.
public struct ChangeAttribution: Sendable {
  /// One answer that has changed.
  public struct Share: Sendable {
    /// What the answer is called in a comparison.
    public let name: String
    /// The number before and after, as the results have them.
    public let before: Double
    public let after: Double
    /// What the facts add to it.
    public let data: Double
    /// What the scenario file adds: assumptions, model and questions.
    public let assumptions: Double
    /// What is left: another engine, or results that were not made by it.
    public var rest: Double { after - before - data - assumptions }
  }

  /// The four ways to put the two files and the two sets of facts together.
  public struct Runs: Sendable {
    /// The old file with the old facts, and with the new ones.
    public let old: RunResult
    public let oldWithNewData: RunResult
    /// The new file with the old facts, and with the new ones.
    public let newWithOldData: RunResult
    public let new: RunResult

    /// The runs of every combination.
    public init(
      old: RunResult, oldWithNewData: RunResult, newWithOldData: RunResult, new: RunResult
    ) {
      self.old = old
      self.oldWithNewData = oldWithNewData
      self.newWithOldData = newWithOldData
      self.new = new
    }
  }

  /// The answers in the order of the differences; without those that one of the combinations does not
  /// have.
  public let shares: [Share]

  /// The attribution of the differences between two results.
  public init(_ differences: [Difference], to runs: Runs) {
    let numbers = [runs.old, runs.oldWithNewData, runs.newWithOldData, runs.new].map(Self.numbers)
    shares = differences.filter { $0.file == "answers.csv" && $0.column == "value" }
      .compactMap { difference in
        let found = numbers.compactMap { $0[difference.row] }
        guard found.count == 4, let before = Double(difference.before),
          let after = Double(difference.after)
        else { return nil }
        let (old, newData, newFile, new) = (found[0], found[1], found[2], found[3])
        return Share(
          name: difference.name, before: before, after: after,
          data: 0.5 * ((newData - old) + (new - newFile)),
          assumptions: 0.5 * ((newFile - old) + (new - newData)))
      }
  }

  /// The numbers of the answers as the table has them, by what names their rows.
  private static func numbers(of result: RunResult) -> [[String]: Double] {
    let rows = result.answers.compactMap { row -> ([String], Double)? in
      guard let value = row.value,
        let written = Double(DecimalText.shortest(value, significantDigits: 6))
      else { return nil }
      return ([row.question, row.scenario.description, row.of, row.at, row.statistic], written)
    }
    return Dictionary(rows) { first, _ in first }
  }
}
