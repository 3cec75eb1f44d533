/// One answer with one family alone in place of a series' average: a row of `families.csv`.
public struct FamilyAnswerRow: Sendable, Hashable, Codable {
  /// The series whose average is taken apart.
  public var series: String
  /// The family that stands for it here.
  public var curve: String
  /// The family's part in the average.
  public var weight: Double
  /// The answer, in the first scenario.
  public var answer: AnswerRow

  /// A row with these cells.
  public init(series: String, curve: String, weight: Double, answer: AnswerRow) {
    self.series = series
    self.curve = curve
    self.weight = weight
    self.answer = answer
  }
}
