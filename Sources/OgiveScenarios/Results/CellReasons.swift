/// Where a number comes from: the cell itself, and what it would be without each of its reasons.
public struct CellReasons: Sendable {
  /// A fact, assumption, setting or event behind a number.
  public struct Reason: Sendable, Hashable {
    /// What kind of reason it is.
    public enum Kind: String, Sendable {
      /// A number is not left out but held at its median.
      case fact, assumption, number, setting, event
    }

    public var kind: Kind
    /// The fact's or event's id, or the name of what is assumed or set.
    public var name: String
    /// What it says, in a few words.
    public var says: String
    /// The number without it; nil where nothing can be said without it.
    public var without: Double?
    /// k-hat of the weights that leave it out; nil where the number was simply found anew.
    public var weightShape: Double?
    /// Whether a curve had to be fitted anew to leave it out.
    public var isRefit: Bool
  }

  /// The number with its place.
  public var cell: AnswerRow
  /// Its reasons, the weightiest first.
  public var reasons: [Reason]
  /// The curves that it is made of: the series, the family and its part.
  public var curves: [(series: String, curve: String, weight: Double)]
}
