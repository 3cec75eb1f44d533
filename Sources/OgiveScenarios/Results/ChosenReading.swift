public import OgiveEvidence

/// How one of the facts is read that can be read in several ways.
public struct ChosenReading: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The fact's id.
  public var fact: String
  public var kind: PeriodKind

  /// The fact with this id, read as the figure of this kind.
  public init(_ fact: String, as kind: PeriodKind) {
    self.fact = fact
    self.kind = kind
  }

  /// As tables tell it: `channels-dau-2021 as average`.
  public var description: String { "\(fact) as \(kind.rawValue)" }
}

extension [ChosenReading] {
  /// All of them after each other, as tables tell them.
  public var description: String { map(\.description).joined(separator: ", ") }
}
