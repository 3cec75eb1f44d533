public import OgiveText

extension Scenario {
  /// One thing that a scenario says in the end, and where it is written: in the scenario itself, or in one
  /// that it extends.
  public struct Statement: Sendable, Hashable {
    /// The event's id; nil for an override.
    public var event: String?
    /// What is said, as in `from 2022-05`.
    public var text: String
    public var location: SourceLocation
  }

  /// Everything that the scenario says after merging, in order, with its origin.
  public var statements: [Statement] {
    settings.map { setting in
      Statement(
        event: nil,
        text: "\(setting.name.value) \(setting.value.text)"
          + (setting.because.map { ", because \($0.plain)" } ?? ""),
        location: setting.value.location)
    } + events.flatMap(\.statements)
  }
}

extension ScenarioEvent {
  /// What the event says, key by key.
  fileprivate var statements: [Scenario.Statement] {
    let remainder = keeps.map { kept in
      switch kept.value {
      case .share(let share): "keeps \(text(of: share) { "\(AnswerRow.name(of: $0 * 100))%" })"
      case .permanent: "keeps permanent"
      }
    }
    let said: [(String?, SourceLocation?)] =
      [
        ("target \(subject)", series.location),
        ("\(action.value.verb) \(figureText)", action.location),
        ("from \(from.value)\(origin(of: "from"))", from.location),
        (until.map { "until \($0.value)\(origin(of: "until"))" }, until?.location),
        (ramp.map { "ramp \(text(of: $0.value))" }, ramp?.location),
        (every.map { "every \($0.value)" }, every?.location),
        (halfLife.map { "half_life \(text(of: $0.value))" }, halfLife?.location),
        (remainder, keeps?.location),
        (because.map { "because \($0.value.plain)" }, because?.location),
      ] + measures.map { ("\($0.key) measured by \($0.fact.value)", $0.fact.location) }
    return said.compactMap { text, location in
      guard let text, let location else { return nil }
      return Scenario.Statement(event: id.value, text: text, location: location)
    }
  }

  /// The fact that a date is from, where it is from one.
  private func origin(of key: String) -> String {
    dates.first { $0.key == key }.map { ", the date of \($0.fact.value)" } ?? ""
  }
}
