/// A change of a parameter or of the speed of a clock: at once or over a ramp, for good or until a date.
public struct PlannedChange: Sendable, Hashable {
  /// What happens at full strength.
  public let effect: ChangeEffect
  /// When it begins, in decimal years.
  public let from: Double
  /// How long it takes to reach full strength, in years; zero for at once.
  public let ramp: EffectNumber
  /// When it ends; infinite for never.
  public let until: Double

  /// A change with these figures.
  public init(
    _ effect: ChangeEffect, from: Double, ramp: EffectNumber = 0, until: Double = .infinity
  ) {
    self.effect = effect
    self.from = from
    self.ramp = ramp
    self.until = until
  }

  /// Whether it is the same in every draw.
  var isSame: Bool { effect.number.isSame && ramp.isSame }

  /// In how many equal steps a parameter follows a ramp.
  static let rampSteps = 12

  /// What several changes of one parameter come to: from each date on all those in force, each to the
  /// part that it has reached. A ramp is taken in twelve equal steps, at dates that all draws share: the
  /// ramp of the first draw counts.
  ///
  /// - Parameter changes: In the order in which they are applied one after another.
  public static func stages(
    of changes: [PlannedChange]
  ) -> [(date: Double, changes: [ParameterChange])] {
    let dates = changes.flatMap { $0.stepDates + [$0.until] }.filter(\.isFinite)
    return Set(dates).sorted().map { date in
      (date, changes.compactMap { $0.inForce(at: date) })
    }
  }

  /// When it goes a step further.
  private var stepDates: [Double] {
    let length = ramp.value(at: 0)
    guard length > 0 else { return [from] }
    return (0..<Self.rampSteps).map { from + Double($0) * (length / Double(Self.rampSteps)) }
      .filter { $0 < until }
  }

  private func inForce(at date: Double) -> ParameterChange? {
    guard date < until else { return nil }
    let steps = stepDates
    let taken = steps.count { $0 <= date }
    guard taken > 0 else { return nil }
    let isComplete = ramp.value(at: 0) <= 0 || taken == Self.rampSteps
    return ParameterChange(effect, part: isComplete ? 1 : Double(taken) / Double(Self.rampSteps))
  }
}
