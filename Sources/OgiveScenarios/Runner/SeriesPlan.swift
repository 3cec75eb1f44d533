internal import OgiveEvidence
internal import OgiveInference

/// What a scenario does to one series: its events and overrides as the projection understands them.
struct SeriesPlan: Sendable, Hashable {
  let schedule: SpeedSchedule
  let interventions: [Intervention]

  /// - Parameters:
  ///   - origin: The end of what is known, in decimal years: overrides act from there.
  ///   - horizon: Where the projection ends.
  init(
    for series: String, unit: Unit, in scenario: Scenario, origin: Double, horizon: Double
  ) {
    var changes: [SpeedSchedule.Change] = []
    var interventions: [Intervention] = []
    for override in scenario.overrides where override.series == series {
      switch override.parameter {
      case "growth": changes.append(.init(.set(override.value), from: origin))
      case "capacity": interventions.append(.capacity(.set(override.value), at: origin))
      default:
        interventions.append(
          .parameter(name: override.parameter, value: override.value, at: origin))
      }
    }
    for event in scenario.events where event.series.value == series {
      switch event.target {
      case .growth: changes.append(event.speedChange)
      case .capacity: interventions += event.capacityChanges(unit: unit)
      case .level: interventions += event.pulses(before: horizon, unit: unit)
      }
    }
    schedule = SpeedSchedule(changes)
    self.interventions = interventions
  }

  /// Whether people come and go within a step, so that its end alone would mislead.
  var hasPulses: Bool {
    interventions.contains { if case .pulse = $0 { true } else { false } }
  }
}
