extension Unicode.Scalar {
  /// Whether it is one of `0` … `9`.
  var isDecimalDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is an ASCII letter.
  var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Its half-width twin: `０` reads as `0`, `％` as `%`, the ideographic space as a space, the
  /// minus sign as a hyphen. One scalar always gives one scalar, so places do not shift.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0x00A0, 0x2009, 0x202F: " "
    case 0x2212: "-"
    case 0x00D7: "x"
    case 0x00B7: "*"
    default: self
    }
  }
}

extension Array where Element == Unicode.Scalar {
  /// Where the first two equal neighbours `scalar` begin.
  func firstPair(of scalar: Unicode.Scalar) -> Int? {
    indices.dropLast().first { self[$0] == scalar && self[$0 + 1] == scalar }
  }
}
