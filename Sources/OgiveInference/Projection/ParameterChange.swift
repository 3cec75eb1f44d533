/// A change of a parameter as far as it has come.
public struct ParameterChange: Sendable, Hashable {
  public let effect: ChangeEffect
  /// From 0, nothing, to 1, all of it.
  public let part: Double

  /// A part of an effect.
  public init(_ effect: ChangeEffect, part: Double = 1) {
    self.effect = effect
    self.part = part
  }

  /// All of a factor.
  public static func multiply(_ factor: EffectNumber) -> ParameterChange { Self(.multiply(factor)) }
  /// All of an amount.
  public static func add(_ more: EffectNumber) -> ParameterChange { Self(.add(more)) }
  /// All of the way to a value.
  public static func set(_ value: EffectNumber) -> ParameterChange { Self(.set(value)) }
}
