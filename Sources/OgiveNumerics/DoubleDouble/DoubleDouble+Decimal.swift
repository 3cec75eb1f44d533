extension DoubleDouble {
  /// The number written as `text`: an optional sign, digits with at most one point, and an optional
  /// exponent after `e` or `E`. Up to 30 digits are read exactly. Nil for anything else.
  public init?(decimal text: some StringProtocol) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    var exponent = 0
    if parts.count == 2 {
      guard let written = Int(parts[1]), written.magnitude < 400 else { return nil }
      exponent = written
    }
    guard let digits = Self.digits(of: parts[0]) else { return nil }
    let power = Self.powerOfTen((exponent - digits.decimals).magnitude)
    self = exponent < digits.decimals ? digits.whole / power : digits.whole * power
  }

  /// The digits of `text` as a whole number, and how many of them follow the point.
  private static func digits(
    of text: some StringProtocol
  ) -> (whole: DoubleDouble, decimals: Int)? {
    let isNegative = text.first == "-"
    var whole: DoubleDouble = 0
    var count = 0
    var decimals: Int?
    for character in text.dropFirst(isNegative || text.first == "+" ? 1 : 0) {
      if character == ".", decimals == nil {
        decimals = 0
      } else if character.isASCII, let digit = character.wholeNumberValue {
        whole = whole * 10 + DoubleDouble(Double(digit))
        count += 1
        decimals = decimals.map { $0 + 1 }
      } else {
        return nil
      }
    }
    return count > 0 ? (isNegative ? -whole : whole, decimals ?? 0) : nil
  }

  private static func powerOfTen(_ exponent: UInt) -> DoubleDouble {
    var result: DoubleDouble = 1
    var square: DoubleDouble = 10
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }
}
