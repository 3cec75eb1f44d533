/// A number that couples players: the effect of one on another's room, or the budget that all share.
public struct CouplingParameter: Sendable, Hashable {
  /// Its name in scenario files: `channels.on.douyin`, `budget`.
  public let name: String
  /// What is believed of it.
  public let prior: CouplingPrior
  /// Where the belief comes from, in one line.
  public let origin: String

  /// A parameter.
  public init(_ name: String, _ prior: CouplingPrior, origin: String) {
    self.name = name
    self.prior = prior
    self.origin = origin
  }

  /// By what the entry of a second player multiplies the first one's rates, as nobody has said anything of
  /// it: `NAME.innovation_change` and `NAME.imitation_change`, where NAME is the first one's.
  public static func changes(of first: String) -> [CouplingParameter] {
    ["innovation", "imitation"].map { rate in
      CouplingParameter(
        "\(first).\(rate)_change", .unknownChange, origin: CouplingPrior.changeCard.origin)
    }
  }

  /// The name of the effect that the player `source` has on the room of the player `target`.
  public static func effectName(of source: String, on target: String) -> String {
    "\(source).on.\(target)"
  }
}
