internal import OgiveEvidence
internal import OgiveInference

/// What a scenario does to one series: its events and overrides as the projection understands them.
struct SeriesPlan: Sendable, Hashable {
  let schedule: SpeedSchedule
  let interventions: [Intervention]

  /// - Parameters:
  ///   - numbers: What the figures are drawn from, as the series' own draws meet it.
  ///   - origin: The end of what is known, in decimal years: overrides act from there.
  ///   - horizon: Where the projection ends.
  init(
    for series: Series, unit: Unit, in scenario: Scenario, _ numbers: NumberDraws, origin: Double,
    horizon: Double
  ) {
    let name = series.name.value
    let events = scenario.events.filter { $0.series.value == name && $0.target != .stock }
    var changes: [String: [PlannedChange]] = [:]
    // A clock's speed has no unit; a parameter's value is said in its own.
    let unitOf = { (part: String) in
      part == "growth" ? Unit.one : series.unit(of: part, level: unit)
    }
    for override in scenario.overrides where override.series == name {
      let value: EffectNumber =
        switch override.value {
        case .fixed(let value): .same(value)
        case .drawn(let number): numbers.effect(number, in: unitOf(override.parameter))
        }
      changes[override.parameter, default: []].append(PlannedChange(.set(value), from: origin))
    }
    for event in events {
      guard let part = event.target.part, let change = event.change(in: unitOf(part), numbers)
      else { continue }
      changes[part, default: []].append(change)
    }
    schedule = SpeedSchedule(changes["growth"] ?? [])
    let parts = changes.keys.filter { $0 != "growth" }.sorted()
    interventions =
      parts.flatMap { part in
        PlannedChange.stages(of: changes[part] ?? []).map { date, own in
          part == "capacity"
            ? .capacity(own, at: date) : .parameter(name: part, own, at: date)
        }
      } + events.flatMap { $0.rises(before: horizon, unit: unit, numbers) }
  }

  /// The same as a plan for a player of a competition.
  var competing: CompetitionProjection.Plan {
    CompetitionProjection.Plan(schedule: schedule, interventions: interventions)
  }

  /// Whether the same happens in every draw.
  var isSame: Bool { schedule.isSame && interventions.allSatisfy(\.isSame) }

  /// Whether people come and go within a step, so that its end alone would mislead.
  var hasPulses: Bool {
    interventions.contains {
      switch $0 {
      case .pulse, .jump: true
      case .capacity, .parameter: false
      }
    }
  }
}
