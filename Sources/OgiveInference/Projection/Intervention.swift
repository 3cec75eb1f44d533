/// Something that happens to a curve at a date: what scenario events come down to.
public enum Intervention: Sendable, Hashable {
  /// People who come at a date: `amount` of them, of whom the part `keeps` enters the state and then
  /// follows the growth law, while the rest leaves with the half-life.
  case pulse(amount: Amount, keeps: EffectNumber, halfLife: EffectNumber, at: Double)
  /// The level is another from a date on, and the curve goes on from there.
  case jump(Amount, at: Double)
  /// From a date on the capacity is the curve's own with these changes, one after another: the curve
  /// goes on from its present level towards it.
  case capacity([ParameterChange], at: Double)
  /// From a date on one of the family's own parameters is its own with these changes; families without
  /// it are left alone, and the curve goes on from its present level.
  case parameter(name: String, [ParameterChange], at: Double)

  /// How many come.
  public enum Amount: Sendable, Hashable {
    /// A part of the level at the time.
    case share(EffectNumber)
    /// A number in the level's own unit.
    case level(EffectNumber)
  }

  /// Whether it is the same in every draw.
  public var isSame: Bool {
    switch self {
    case .pulse(let amount, let keeps, let halfLife, _):
      amount.number.isSame && keeps.isSame && halfLife.isSame
    case .jump(let amount, _): amount.number.isSame
    case .capacity(let changes, _), .parameter(_, let changes, _):
      changes.allSatisfy(\.effect.number.isSame)
    }
  }

  /// When, in decimal years.
  public var date: Double {
    switch self {
    case .pulse(_, _, _, let date), .jump(_, let date), .capacity(_, let date),
      .parameter(_, _, let date):
      date
    }
  }
}

extension Intervention.Amount {
  /// The share or the figure.
  var number: EffectNumber {
    switch self {
    case .share(let number), .level(let number): number
    }
  }
}
