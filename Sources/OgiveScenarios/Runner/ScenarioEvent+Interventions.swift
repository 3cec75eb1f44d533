internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension ScenarioEvent {
  /// The change that an event on `growth` makes to the clock's speed.
  var speedChange: SpeedSchedule.Change {
    let effect: SpeedSchedule.Change.Effect =
      switch action.value {
      case .multiply(let factor): .multiply(factor)
      case .add(let amount), .pulse(let amount): .add(amount.value)
      }
    return SpeedSchedule.Change(
      effect, from: from.value.startYear, ramp: ramp?.value.years ?? 0,
      until: until?.value.endYear ?? .infinity)
  }

  /// In how many equal steps a ramp of the capacity is taken.
  private static let rampSteps = 12

  /// The changes that an event on `capacity` makes: all at once, or in equal steps over its ramp; and
  /// back again when it ends.
  func capacityChanges(unit: Unit) -> [Intervention] {
    let start = from.value.startYear
    let steps = ramp == nil ? 1 : Self.rampSteps
    let length = (ramp?.value.years ?? 0) / Double(steps)
    var changes = (0..<steps).map { step in
      Intervention.capacity(
        capacityStep(1 / Double(steps), unit), at: start + Double(step) * length)
    }
    if let end = until?.value.endYear {
      changes.append(.capacity(capacityStep(-1, unit), at: end))
    }
    return changes
  }

  /// A part of the change: of a factor its power, of an amount its share.
  private func capacityStep(_ part: Double, _ unit: Unit) -> Intervention.CapacityChange {
    switch action.value {
    case .multiply(let factor): .multiply(Double.pow(factor, part))
    case .add(let amount), .pulse(let amount): .add(amount.level(in: unit) * part)
    }
  }

  /// The pulses of an event on the level itself, before `end`.
  func pulses(before end: Double, unit: Unit) -> [Intervention] {
    guard case .pulse(let size) = action.value else { return [] }
    let amount: Intervention.Amount =
      size.isShare ? .share(size.value) : .level(size.level(in: unit))
    var kept = halfLife == nil ? 1.0 : 0
    var leaves = halfLife?.value.years ?? 1
    switch keeps?.value {
    case .share(let share): kept = share
    // Outside the growth law, and never leaving it again.
    case .permanent: (kept, leaves) = (0, .infinity)
    case nil: break
    }
    return occurrences(before: end).map { date in
      .pulse(amount: amount, keeps: kept, halfLife: leaves, at: date)
    }
  }
}

extension Quantity {
  /// The number in a series' unit; a bare number is taken to be in it.
  fileprivate func level(in unit: Unit) -> Double {
    self.unit == .one ? value : converted(to: unit)?.value ?? value
  }
}
