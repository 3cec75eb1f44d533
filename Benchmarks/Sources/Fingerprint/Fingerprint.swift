import Ogive

/// The bits of many results in one number: equal fingerprints, equal bits.
///
/// It is taken in a build for the machine's vector width and in one for the narrowest, and the two
/// must agree.
public struct Fingerprint: Sendable, Equatable, CustomStringConvertible {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// As sixteen hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Takes in the bits of `value`; all that are not numbers count as one.
  public mutating func add(_ value: Double) {
    let bits = value.isNaN ? Double.nan.bitPattern : value.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash = (hash ^ (bits >> shift & 0xFF)) &* 0x100_0000_01B3
    }
  }

  mutating func add(_ values: Draws8) {
    for lane in 0..<Draws8.width { add(values.lanes[lane]) }
  }

  mutating func add(_ values: Dual) {
    add(values.value)
    for lane in 0..<Dual.width { add(values.derivatives[lane]) }
  }
}
