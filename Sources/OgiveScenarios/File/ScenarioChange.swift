import OgiveEvidence

/// Something in a scenario that may be given another value: what a solution is looked for, and what a
/// sweep goes through.
struct ScenarioChange: Sendable, Hashable {
  /// What is changed.
  enum Target: Sendable, Hashable {
    /// A key of an event, in its unit.
    case event(id: String, key: EventKey)
    /// The growth or capacity of a series, or its effect on another player.
    case parameter(series: String, name: String)
    /// An assumed number.
    case number(String)
  }

  /// The keys of an event that are figures.
  enum EventKey: String, Sendable, CaseIterable {
    case multiply, add, set, pulse, jump, keeps, ramp
    case halfLife = "half_life"
  }

  /// The name of nothing that can be changed, with those of what can.
  struct Unknown: Error {
    let known: [String]
  }

  /// The scenario that is changed; nil for each.
  let scenario: String?
  let target: Target
  /// The unit of its value.
  let unit: Unit
  /// Whether its value is written as a percentage.
  var isShare = false

  /// Whether its value is a length of time.
  var isTime: Bool {
    guard case .event(_, let key) = target else { return false }
    return key == .ramp || key == .halfLife
  }

  /// What a name means in a file.
  static func named(_ name: String, in draft: ScenarioDraft) -> Result<ScenarioChange, Unknown> {
    let all = everything(in: draft)
    guard let found = all.first(where: { $0.name == name }) else {
      return .failure(Unknown(known: all.map(\.name)))
    }
    return .success(found.change)
  }

  private static func everything(
    in draft: ScenarioDraft
  ) -> [(name: String, change: ScenarioChange)] {
    let events = draft.merged.flatMap { scenario in
      scenario.events.flatMap { event in
        event.figures.map { key -> (String, ScenarioChange) in
          let name = "\(scenario.name.value).\(event.id.value).\(key.rawValue)"
          let target = Target.event(id: event.id.value, key: key)
          let unit = event.unit(of: key)
          return (name, ScenarioChange(scenario: scenario.name.value, target: target, unit: unit))
        }
      }
    }
    let parameters = draft.series.flatMap { series in
      ["growth", "capacity"].filter { draft.competition?.moves($0, of: series) ?? true }.map {
        name -> (String, ScenarioChange) in
        let unit = name == "capacity" ? series.unit?.value ?? .one : .one
        return (
          "\(series.name.value).\(name)",
          ScenarioChange(
            scenario: nil, target: .parameter(series: series.name.value, name: name), unit: unit)
        )
      }
    }
    let effects = draft.series.map(\.name.value).flatMap { series in
      (draft.competition?.parameters(of: series) ?? []).map { name -> (String, ScenarioChange) in
        (
          "\(series).\(name)",
          ScenarioChange(
            scenario: nil, target: .parameter(series: series, name: name), unit: .one)
        )
      }
    }
    let numbers = draft.numberEntries.map { entry -> (String, ScenarioChange) in
      let unit = entry.unit?.value ?? entry.distribution.unit
      return (
        entry.name.value,
        ScenarioChange(
          scenario: nil, target: .number(entry.name.value), unit: unit,
          isShare: entry.distribution.hasShares)
      )
    }
    return events + parameters + effects + numbers
  }

  /// The scenario with the value in place of what it says.
  func applied(to scenario: Scenario, value: ChangedValue) -> Scenario {
    var changed = scenario
    switch (target, value) {
    case (.number(let name), .number(let value)):
      guard let index = changed.numbers.firstIndex(where: { $0.name.value == name }) else { break }
      changed.numbers[index].distribution = .constant(value)
    case (.number, .time), (.parameter, .time): break
    case (.parameter(let series, let name), .number(let value)):
      changed.overrides.removeAll { $0.series == series && $0.parameter == name }
      changed.overrides.append(
        ParameterOverride(series: series, parameter: name, value: .fixed(value)))
    case (.event(let id, let key), _):
      guard let index = changed.events.firstIndex(where: { $0.id.value == id }) else { break }
      changed.events[index].set(key, to: value)
    }
    return changed
  }
}

extension ScenarioEvent.Action {
  /// The key that it is written with.
  fileprivate var key: ScenarioChange.EventKey {
    switch self {
    case .multiply: .multiply
    case .add: .add
    case .set: .set
    case .pulse: .pulse
    case .jump: .jump
    }
  }
}

extension ScenarioEvent {
  /// The keys of its figures.
  fileprivate var figures: [ScenarioChange.EventKey] {
    [action.value.key] + (keeps == nil ? [] : [.keeps]) + (ramp == nil ? [] : [.ramp])
      + (halfLife == nil ? [] : [.halfLife])
  }

  /// The unit of one of its figures.
  fileprivate func unit(of key: ScenarioChange.EventKey) -> Unit {
    switch action.value {
    case _ where key != action.value.key: .one
    case .multiply: .one
    case .add(let figure), .set(let figure), .pulse(let figure), .jump(let figure):
      quantity(0, like: figure).unit
    }
  }

  /// Gives one of its figures another value, in the unit that it has.
  fileprivate mutating func set(_ key: ScenarioChange.EventKey, to value: ChangedValue) {
    switch (key, value) {
    case (.keeps, .number(let value)): keeps?.value = .share(.fixed(value))
    case (.ramp, .time(let amount)): ramp?.value = .fixed(amount)
    case (.halfLife, .time(let amount)): halfLife?.value = .fixed(amount)
    case (action.value.key, .number(let value)):
      switch action.value {
      case .multiply: action.value = .multiply(.fixed(value))
      case .add(let old): action.value = .add(.fixed(quantity(value, like: old)))
      case .set(let old): action.value = .set(.fixed(quantity(value, like: old)))
      case .pulse(let old): action.value = .pulse(.fixed(quantity(value, like: old)))
      case .jump(let old): action.value = .jump(.fixed(quantity(value, like: old)))
      }
    default: break
    }
  }

  /// A value in the unit of a figure; what is drawn has the unit of its number.
  private func quantity(_ value: Double, like old: EventFigure<Quantity>) -> Quantity {
    switch old {
    case .fixed(let old): return Quantity(value, old.unit, isShare: old.isShare)
    case .drawn(let name):
      let unit = numbers.first { $0.name.value == name }?.unit ?? .one
      return Quantity(value, unit, isShare: unit == .one)
    }
  }
}
