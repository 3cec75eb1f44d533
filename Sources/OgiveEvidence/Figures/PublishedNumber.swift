/// A number as published, with the precision that its digits show.
public struct PublishedNumber: Sendable, Hashable {
  /// The number in the fact's unit.
  public let value: Double
  /// Half a unit of its last significant digit: the truth before rounding lies within this.
  ///
  /// `2.8亿` has 0.05亿. Trailing zeros of a whole number are not significant (`600M` is `6亿`),
  /// and the half-unit is at most 5% of the value.
  public let halfUnit: Double

  /// The number with this half-unit, limited to 5% of the value.
  public init(value: Double, halfUnit: Double) {
    self.value = value
    self.halfUnit = min(halfUnit, EvidenceDefaults.largestHalfUnit * abs(value))
  }

  /// The standard deviation of the rounding, relative to the value: half-unit / (√3 · value); 0
  /// for the value 0.
  public var roundingError: Double {
    value == 0 ? 0 : halfUnit / ((3.0).squareRoot() * abs(value))
  }
}
