/// What a series' posterior may be used for: a row of `verdicts.csv`.
public struct VerdictRow: Sendable, Hashable {
  /// The series' name; empty for a verdict on the whole.
  public var series: String
  /// How its ambiguous facts are read; empty where it has none.
  public var readings: [ChosenReading]
  /// The family.
  public var curve: String
  /// For programs: `capacity_not_identified`.
  public var code: String
  /// The facts that it is about.
  public var facts: [String]
  /// One clause for people, without a full stop.
  public var sentence: String
  /// What the clause tells besides its facts, in a fixed order for each code and as the clause has it: for
  /// the same in another language.
  public var figures: [String]

  /// A row with these cells.
  public init(
    series: String, readings: [ChosenReading], curve: String, code: String, facts: [String],
    sentence: String, figures: [String] = []
  ) {
    self.series = series
    self.readings = readings
    self.curve = curve
    self.code = code
    self.facts = facts
    self.sentence = sentence
    self.figures = figures
  }
}
