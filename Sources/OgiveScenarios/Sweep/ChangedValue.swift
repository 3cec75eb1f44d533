/// What something in a scenario is given in place of its own value.
public enum ChangedValue: Sendable, Hashable, Codable {
  /// A number, in the unit of what is changed.
  case number(Double)
  /// A length of time, for how long a change takes.
  case time(TimeAmount)

  /// The number; of a length of time its years.
  public var number: Double {
    switch self {
    case .number(let value): value
    case .time(let amount): amount.years
    }
  }
}
