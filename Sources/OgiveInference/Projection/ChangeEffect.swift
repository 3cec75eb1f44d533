/// What a change does to a parameter, or to the speed of a clock.
public enum ChangeEffect: Sendable, Hashable {
  case multiply(EffectNumber)
  case add(EffectNumber)
  case set(EffectNumber)

  /// The factor, the amount or the value.
  public var number: EffectNumber {
    switch self {
    case .multiply(let number), .add(let number), .set(let number): number
    }
  }
}
