/// Writes numbers the same way on every machine, whatever its locale.
public enum DecimalText {
  /// The shortest decimal text of a number, with at most so many significant digits.
  ///
  /// The exact binary value is rounded, half to even; then trailing zeros go. A double whose
  /// shortest round-trip form has no more digits than asked for is written in that form. From
  /// 1e-5 to below 1e15 in plain notation (`0.00012`, `600000000`), else with an exponent
  /// (`1.5e-6`, `1e15`). Minus zero is `0`; the rest are `nan`, `inf` and `-inf`.
  ///
  /// - Parameter significantDigits: 1 to 17; numbers outside are taken for the nearest of these.
  public static func shortest(_ value: Double, significantDigits: Int = 6) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    guard value != 0 else { return "0" }
    let (size, count) = (value.magnitude, min(max(significantDigits, 1), 17))
    let decimal =
      ShortDecimal(nearest: size, digits: count) ?? ShortDecimal(size).rounded(to: count, of: size)
    let isPlain = (1e-5..<1e15).contains(value.magnitude)
    return (value < 0 ? "-" : "") + (isPlain ? decimal.plainText : decimal.exponentText)
  }
}
