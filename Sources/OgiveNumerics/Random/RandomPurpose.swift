/// What random numbers are drawn for: a name, by its key.
public struct RandomPurpose: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The 64-bit FNV-1a hash of the name's UTF-8 bytes, the same in every process
  /// (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
  public let key: UInt64

  /// The purpose called `name`.
  public init(_ name: String) {
    key = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  public init(stringLiteral name: String) {
    self.init(name)
  }
}
