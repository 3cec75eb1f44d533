/// What a posterior may be used for.
public enum PosteriorVerdict: Sendable, Hashable, Codable {
  /// The draws cannot be relied on, for these reasons.
  case unconverged([String])
  /// The facts say next to nothing of the capacity that was not believed before: it lies, with a
  /// probability of 95%, above so many times the last level.
  case capacityNotIdentified(above: Double)
  /// The facts tell the capacity, these the most.
  case capacityIdentified(by: [String])
  /// Facts that the others let nobody expect: further than three standard deviations away.
  case factsInConflict([String])
  /// What is believed of these quantities is further than three standard deviations from what the facts
  /// made of them.
  case beliefsInConflict([String])
  /// The curve does not follow the facts, with what is believed of it and its ceiling: they lie typically
  /// so many times above or below it, which nobody would have expected.
  case factsNotFollowed(times: Double)

  /// For programs.
  public var code: String {
    switch self {
    case .unconverged: "unconverged"
    case .capacityNotIdentified: "capacity_not_identified"
    case .capacityIdentified: "capacity_identified"
    case .factsInConflict: "facts_in_conflict"
    case .beliefsInConflict: "beliefs_in_conflict"
    case .factsNotFollowed: "facts_not_followed"
    }
  }

  /// The facts that it is about.
  public var facts: [String] {
    switch self {
    case .capacityIdentified(let facts), .factsInConflict(let facts): facts
    case .unconverged, .capacityNotIdentified, .beliefsInConflict, .factsNotFollowed: []
    }
  }

  /// One clause for people, without a full stop.
  public var sentence: String {
    switch self {
    case .unconverged(let reasons):
      "the draws cannot be relied on: \(reasons.joined(separator: ", "))"
    case .capacityNotIdentified(let times):
      times > 1000
        ? "capacity not identified: by the facts alone growth has no end in sight"
        : "capacity not identified: the facts allow anything above "
          + "\((times * 100).rounded() / 100) times the last level"
    case .capacityIdentified(let facts):
      facts.isEmpty
        ? "capacity identified by all facts together"
        : "capacity identified, above all by \(facts.joined(separator: ", "))"
    case .factsInConflict(let facts):
      "the other facts let nobody expect \(facts.joined(separator: ", "))"
    case .beliefsInConflict(let names):
      "the facts contradict what is assumed of \(names.joined(separator: ", "))"
    case .factsNotFollowed(let times):
      "the curve, as it is assumed to be, does not follow the facts: they typically lie a factor of "
        + "\((times * 100).rounded() / 100) from it"
    }
  }
}
