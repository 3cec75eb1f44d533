/// A positive number as decimal digits: `0.digits` times ten to `pointPosition`.
struct ShortDecimal: Hashable {
  /// The digits, 0 to 9, the first and the last not zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; negative or beyond their count where zeros
  /// stand between.
  private(set) var pointPosition: Int

  init(digits: [UInt8], pointPosition: Int) {
    self.digits = digits
    self.pointPosition = pointPosition
  }

  /// The shortest digits that read back as `value`, which is finite and positive.
  init(_ value: Double) {
    digits = []
    var wholeCount: Int?
    var exponent = 0
    let text = value.description.utf8
    for (index, byte) in zip(text.indices, text) {
      if byte == UInt8(ascii: ".") {
        wholeCount = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(Substring(text[text.index(after: index)...])) ?? 0
        break
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    pointPosition = (wholeCount ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    pointPosition -= zeros
    trimZeros()
  }

  /// The nearest decimal of so many digits to `value`, of which this is the shortest form; a tie
  /// of the exact value goes to the even digit.
  ///
  /// The shortest form lies on the same side of a rounding boundary as the exact value, or on the
  /// boundary: a boundary between the two would be a shorter or nearer form. So the exact value
  /// is needed only when the digits that go are a five alone.
  func rounded(to count: Int, of value: Double) -> ShortDecimal {
    guard digits.count > count else { return self }
    var kept = self
    kept.digits.removeLast(digits.count - count)
    let rest = digits[count...]
    let isUp: Bool
    if rest.elementsEqual([5]) {
      switch ExactNatural.compare(value, to: self) {
      case .less: isUp = false
      case .greater: isUp = true
      case .equal: isUp = !kept.digits[count - 1].isMultiple(of: 2)
      }
    } else {
      isUp = digits[count] >= 5
    }
    if isUp { kept.increment() }
    kept.trimZeros()
    return kept
  }

  /// Without an exponent: `0.00012`, `1.5`, `600`.
  var plainText: String {
    let zero = UInt8(ascii: "0")
    var text: [UInt8] = []
    text.reserveCapacity(24)
    if pointPosition <= 0 { text += [zero, UInt8(ascii: ".")] }
    for _ in 0..<max(0, -pointPosition) { text.append(zero) }
    for (index, digit) in digits.enumerated() {
      if index == pointPosition, index > 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit + zero)
    }
    for _ in 0..<max(0, pointPosition - digits.count) { text.append(zero) }
    return String(decoding: text, as: UTF8.self)
  }

  /// With one digit before the point and an exponent: `1.5e-6`.
  var exponentText: String {
    let decimals = text(digits.dropFirst())
    let mantissa = text(digits.prefix(1)) + (decimals.isEmpty ? "" : "." + decimals)
    return mantissa + "e\(pointPosition - 1)"
  }

  private mutating func increment() {
    while let last = digits.last {
      guard last == 9 else {
        digits[digits.count - 1] = last + 1
        return
      }
      digits.removeLast()
    }
    digits = [1]
    pointPosition += 1
  }

  private mutating func trimZeros() {
    while digits.last == 0 { digits.removeLast() }
  }

  private func text(_ part: ArraySlice<UInt8>) -> String {
    String(decoding: part.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
