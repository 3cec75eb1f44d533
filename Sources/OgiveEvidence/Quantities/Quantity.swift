public import OgiveText

/// A number with its unit: `6亿`, `35分钟`, `0.1 %/month`, `10 days`.
public struct Quantity: Sendable, Hashable, CustomStringConvertible {
  /// The number, in ones: `6亿` is 600,000,000 and `10 %` is 0.1.
  public var value: Double
  /// The unit; ``Unit/one`` where none was written.
  public var unit: Unit
  /// Whether it was written as a share, with `%` or `‰`.
  public var isShare: Bool

  /// The quantity of so many of the unit.
  public init(_ value: Double, _ unit: Unit = .one, isShare: Bool = false) {
    self.value = value
    self.unit = unit
    self.isShare = isShare
  }

  /// The quantity that the text writes: a number, then perhaps a magnitude, then perhaps a unit,
  /// with or without spaces between.
  ///
  /// - Throws: `invalidQuantity` where there is no number, or one too large for a double;
  ///   `invalidUnit` where what follows it is no unit.
  public init(parsing text: String) throws(TextProblem) {
    let figure = try WrittenNumber(parsing: text)
    let (unit, shares) = figure.unit.withoutShares
    self.init(
      figure.number.value * shares, unit,
      isShare: shares != 1 || figure.magnitude?.isShare == true)
  }

  /// The same quantity in another unit; nil when the units are not compatible.
  public func converted(to other: Unit) -> Quantity? {
    unit.conversionFactor(to: other).map { Quantity(value * $0, other, isShare: isShare) }
  }

  /// `600000000 people/day`, with at most 15 significant digits and without the unit `1`.
  public var description: String {
    let number = DecimalText.shortest(value, significantDigits: 15)
    return unit == .one ? number : "\(number) \(unit)"
  }
}
