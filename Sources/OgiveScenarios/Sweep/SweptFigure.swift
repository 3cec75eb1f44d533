/// A figure of a question at one date as a sweep found it: a probability or a date, or a median between two
/// quantiles.
public struct SweptFigure: Sendable, Hashable {
  /// What the question is about, and when.
  public let of: String
  public let at: String
  public let unit: String
  /// Whether it is a probability.
  public let isProbability: Bool
  /// Where the number itself stands among the outcomes.
  public let middle: Int
  /// The lowest and the highest quantile that the question asks for; nil where there is but one number.
  public let ends: Ends?

  /// Two quantiles around the middle.
  public struct Ends: Sendable, Hashable {
    /// Where they stand among the outcomes.
    public let low: Int
    public let high: Int
    /// Their levels.
    public let levels: ClosedRange<Double>
  }

  /// The figure that some outcomes tell of one thing at one date; nil where none is in the middle.
  fileprivate init?(_ places: [Int], among outcomes: [SweepOutcome]) {
    let levels = places.compactMap { place in outcomes[place].level.map { (place, $0) } }
      .sorted { $0.1 < $1.1 }
    let median = levels.first { $0.1 == 0.5 }?.0
    let plain = places.first { outcomes[$0].level == nil }
    guard let middle = median ?? plain ?? levels.first?.0 else { return nil }
    let own = outcomes[middle]
    (of, at, unit) = (own.of, own.at, own.unit)
    isProbability = own.statistic == "probability"
    self.middle = middle
    guard let low = levels.first, let high = levels.last, low.1 < 0.5, high.1 > 0.5 else {
      ends = nil
      return
    }
    ends = Ends(low: low.0, high: high.0, levels: low.1...high.1)
  }
}

extension SweepTable {
  /// The figures of a question, in the order of its answers.
  public func figures(of question: String) -> [SweptFigure] {
    let own = outcomes.indices.filter { outcomes[$0].question == question }
    return own.groups { Subject(outcomes[$0]) }
      .compactMap { SweptFigure($0.members, among: outcomes) }
  }

  /// What the outcomes of one figure have in common.
  private struct Subject: Hashable {
    let of: String
    let at: String
    let isQuantile: Bool

    init(_ outcome: SweepOutcome) {
      (of, at, isQuantile) = (outcome.of, outcome.at, outcome.level != nil)
    }
  }
}
