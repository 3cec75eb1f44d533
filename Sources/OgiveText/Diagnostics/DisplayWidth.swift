/// How wide text is on a terminal, so that carets stand under what they point at.
public enum DisplayWidth {
  /// How many columns the scalar takes: 2 for East Asian wide and full-width characters and
  /// pictographs, 0 for marks that combine with their neighbour and for controls, else 1.
  ///
  /// The wide ranges are those of Unicode Standard Annex 11, East Asian Width W and F.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// How many columns the scalars take together.
  public static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    wideRanges.contains { $0.contains(value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  /// The scalar, or `�` for a control, which a terminal might obey.
  var printable: Unicode.Scalar {
    properties.generalCategory == .control ? "\u{FFFD}" : self
  }
}
