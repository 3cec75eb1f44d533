/// A fact of a series that no fit sees, and why.
public struct LeftOutFact: Sendable, Hashable {
  /// The fact.
  public let fact: Fact
  /// Why it is left out.
  public let reason: Reason

  /// Why a fact is left out.
  public enum Reason: Sendable, Hashable, CustomStringConvertible {
    /// It is for something else.
    case use(FactUse)
    /// Its relation says nothing about a level that was.
    case relation(Relation)
    /// It is about something that a curve has no operator for.
    case periodKind(PeriodKind)
    /// It is a set of proportions, not a level.
    case proportions
    /// It was not known on that day.
    case publishedAfter(CalendarDate)
    /// It repeats the fact of this id, which is used.
    case repeats(String)

    /// The reason in words: `published after 2022-04-30`.
    public var description: String {
      switch self {
      case .use(let use): "use: \(use.rawValue)"
      case .relation(let relation): "relation: \(relation.rawValue)"
      case .periodKind(let kind): "period_kind: \(kind.rawValue)"
      case .proportions: "proportions"
      case .publishedAfter(let day): "published after \(day)"
      case .repeats(let id): "repeats \(id)"
      }
    }
  }
}
