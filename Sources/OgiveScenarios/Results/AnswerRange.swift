/// How far a question's odds range by how ambiguous facts are read and, where several curves are fitted,
/// by which one: what the verdict on them tells.
public struct AnswerRange {
  /// The question's name.
  public let question: String
  /// By when; empty where the question has no date.
  public let date: String
  /// The ambiguous facts.
  public let facts: [String]
  /// The lowest and the highest by readings, as percentages.
  public let readings: [String]
  /// The lowest and the highest by curves; empty where there is but one.
  public let curves: [String]
  /// Whether the reading moves the answer at least as much as the curve does.
  public let readingMoves: Bool

  /// The verdict.
  var verdict: VerdictRow {
    VerdictRow(
      series: "", readings: [], curve: "", code: readingMoves ? Self.byReading : Self.byCurve,
      facts: facts,
      sentence: "\(question)\(date.isEmpty ? "" : " by \(date)") is \(claim(of: facts))",
      figures: [question, date] + readings + curves)
  }

  /// How far the odds range and by what, without a full stop.
  ///
  /// - Parameter names: What the facts are called; their ids where they are called nothing.
  public func claim(of names: [String]) -> String {
    let verb = names.count > 1 ? "are" : "is"
    let read = "\(Self.words(readings)) by how \(names.joined(separator: " and ")) \(verb) read"
    guard !curves.isEmpty else { return read }
    let mover = readingMoves ? "reading" : "curve"
    return read
      + ", \(Self.words(curves)) by which curve is fitted: the \(mover) moves the answer more"
  }

  fileprivate static let byReading = "reading_outweighs_curve"
  fileprivate static let byCurve = "curve_outweighs_reading"

  private static func words(_ ends: [String]) -> String { ends.joined(separator: " to ") }
}

extension AnswerRange {
  /// What a verdict tells; nil where it is of another kind.
  public init?(_ row: VerdictRow) {
    let told = row.figures
    guard [Self.byReading, Self.byCurve].contains(row.code), [4, 6].contains(told.count) else {
      return nil
    }
    self.init(
      question: told[0], date: told[1], facts: row.facts, readings: Array(told[2..<4]),
      curves: Array(told[4...]), readingMoves: row.code == Self.byReading)
  }
}
