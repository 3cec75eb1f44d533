internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension ScenarioEvent {
  /// The change that an event makes to growth, capacity or a parameter, in its unit; nil for events on a
  /// level.
  func change(in unit: Unit, _ numbers: NumberDraws) -> PlannedChange? {
    let effect: ChangeEffect
    switch action.value {
    case .multiply(let factor): effect = .multiply(numbers.effect(factor))
    case .add(let amount): effect = .add(numbers.effect(amount, in: unit))
    case .set(let value): effect = .set(numbers.effect(value, in: unit))
    case .pulse, .jump: return nil
    }
    return PlannedChange(
      effect, from: from.value.startYear,
      ramp: ramp.map { numbers.effect($0.value) } ?? .same(0),
      until: until?.value.endYear ?? .infinity)
  }

  /// The pulses of an event on the level itself, before `end`, or its jump.
  func rises(before end: Double, unit: Unit, _ numbers: NumberDraws) -> [Intervention] {
    switch action.value {
    case .pulse(let size):
      let amount = amount(of: size, unit, numbers)
      let (kept, leaves) = remainder(numbers)
      return occurrences(before: end).map {
        .pulse(amount: amount, keeps: kept, halfLife: leaves, at: $0)
      }
    case .jump(let size):
      return [.jump(amount(of: size, unit, numbers), at: from.value.startYear)]
    case .multiply, .add, .set: return []
    }
  }

  private func amount(
    of size: EventFigure<Quantity>, _ unit: Unit, _ numbers: NumberDraws
  ) -> Intervention.Amount {
    numbers.isShare(size)
      ? .share(numbers.effect(size, in: .one)) : .level(numbers.effect(size, in: unit))
  }

  /// The part of a pulse that stays, and the half-life of the rest in years.
  private func remainder(_ numbers: NumberDraws) -> (kept: EffectNumber, leaves: EffectNumber) {
    let leaves = halfLife.map { numbers.effect($0.value) }
    switch keeps?.value {
    case .share(let share): return (numbers.effect(share), leaves ?? 1)
    // Outside the growth law, and never leaving it again.
    case .permanent: return (0, .same(.infinity))
    case nil: return (halfLife == nil ? 1 : 0, leaves ?? 1)
    }
  }
}
