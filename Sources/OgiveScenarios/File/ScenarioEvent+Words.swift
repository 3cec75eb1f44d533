import OgiveEvidence

extension ScenarioEvent {
  /// What the event does, in one line.
  var summary: String {
    var words = ["\(subject) \(action.value.sign) \(figureText)"]
    if let every { words.append("every \(every.value)") }
    words.append("from \(from.value)")
    if let until { words.append("until \(until.value)") }
    if let ramp { words.append("over \(text(of: ramp.value))") }
    if let halfLife { words.append("half-life \(text(of: halfLife.value))") }
    if case .share(let share) = keeps?.value {
      words.append("\(text(of: share) { "\(AnswerRow.name(of: $0 * 100))%" }) stays")
    }
    return words.joined(separator: ", ")
  }

  /// The event's figure: as written, the name of what it is drawn from, or its distribution.
  var figureText: String {
    switch action.value {
    case .multiply(let figure): text(of: figure) { AnswerRow.name(of: $0) }
    case .add(let figure), .set(let figure), .pulse(let figure), .jump(let figure):
      text(of: figure) { $0.short }
    }
  }

  /// A length of time: as written, or what it is drawn from.
  func text(of figure: EventFigure<TimeAmount>) -> String { text(of: figure) { $0.description } }

  /// A figure as written, or what it is drawn from.
  func text<Value>(of figure: EventFigure<Value>, _ written: (Value) -> String) -> String {
    switch figure {
    case .fixed(let value): return written(value)
    case .drawn(let name):
      let own = numbers.first { $0.name.value == name }
      return own?.distribution.words(in: own?.unit ?? .one) ?? name
    }
  }
}

extension ScenarioEvent.Action {
  /// The verb as a sign, or as a word.
  fileprivate var sign: String {
    switch self {
    case .multiply: "×"
    case .add: "+"
    case .set: "="
    case .pulse: "pulse of"
    case .jump: "jump of"
    }
  }
}

extension Quantity {
  /// The quantity in few digits, a share as a percentage.
  var short: String {
    isShare ? "\(AnswerRow.name(of: value * 100))%" : description
  }
}
