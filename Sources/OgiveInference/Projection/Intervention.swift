/// Something that happens to a curve at a date: what scenario events come down to.
public enum Intervention: Sendable, Hashable {
  /// People who come at a date: `amount` of them, of whom the part `keeps` enters the state and then
  /// follows the growth law, while the rest leaves with the half-life.
  case pulse(amount: Amount, keeps: Double, halfLife: Double, at: Double)
  /// A change of the capacity at a date: the curve goes on from its present level towards the new
  /// one.
  case capacity(CapacityChange, at: Double)
  /// One of the family's own parameters gets another value; families without it are left alone, and
  /// the curve goes on from its present level.
  case parameter(name: String, value: Double, at: Double)

  /// How many come.
  public enum Amount: Sendable, Hashable {
    /// A part of the level at the time.
    case share(Double)
    /// A number in the level's own unit.
    case level(Double)
  }

  /// What becomes of the capacity.
  public enum CapacityChange: Sendable, Hashable {
    case multiply(Double)
    case add(Double)
    case set(Double)
  }

  /// When, in decimal years.
  public var date: Double {
    switch self {
    case .pulse(_, _, _, let date), .capacity(_, let date), .parameter(_, _, let date): date
    }
  }
}
