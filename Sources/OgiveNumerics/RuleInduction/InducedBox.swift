/// A region of the inputs in which an outcome is frequent, and how well it explains the outcome.
public struct InducedBox: Sendable, Hashable {
  /// One input's part in the region.
  public struct Side: Sendable, Hashable {
    /// The least value inside; nil where small values are not excluded.
    public internal(set) var lower: Double?
    /// The greatest value inside; nil where large values are not excluded.
    public internal(set) var upper: Double?
    /// The chance that the region without this lower limit would hold so frequent an outcome by
    /// luck: the quasi-p value of a one-sided binomial test; nil without the limit.
    public internal(set) var lowerChance: Double?
    /// The same for the upper limit.
    public internal(set) var upperChance: Double?

    /// Whether the input is limited at all.
    public var isLimited: Bool { lower != nil || upper != nil }

    /// Whether `value` is inside.
    public func contains(_ value: Double) -> Bool {
      value >= lower ?? -.infinity && value <= upper ?? .infinity
    }
  }

  /// One for each input.
  public internal(set) var sides: [Side]
  /// How many rows are inside.
  public internal(set) var count = 0
  /// The part of all rows that are inside.
  public internal(set) var mass = 0.0
  /// The part of the whole outcome that is inside: recall.
  public internal(set) var coverage = 0.0
  /// The outcome's mean inside: precision.
  public internal(set) var density = 0.0

  /// The region without limits.
  init(inputCount: Int) { sides = Array(repeating: Side(), count: inputCount) }

  /// The number of inputs with a limit.
  public var limitedInputs: Int { sides.count(where: \.isLimited) }
}
