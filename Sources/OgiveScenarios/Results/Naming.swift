/// What people call the scenarios, questions and quantities of a file: the one place that decides on the
/// label of anything in a report.
public struct Naming: Sendable, Hashable {
  private let scenarios: [String: Translated<String>]
  private let questions: [String: Translated<String>]
  private let quantities: [String: Translated<String>]
  private let facts: [String: Translated<String>]

  /// The titles of what has one, by the names in the file: quantities are series, stocks, definitions and
  /// assumptions, and facts those that can be read in several ways.
  public init(
    scenarios: [String: Translated<String>] = [:], questions: [String: Translated<String>] = [:],
    quantities: [String: Translated<String>] = [:], facts: [String: Translated<String>] = [:]
  ) {
    self.scenarios = scenarios
    self.questions = questions
    self.quantities = quantities
    self.facts = facts
  }

  /// The label of a scenario, with how the facts are read in it.
  public func scenario(_ name: ScenarioName) -> Label {
    label(scenario(name.scenario), read: name.readings)
  }

  /// The label of a scenario of the file.
  public func scenario(_ name: String) -> Label { Label(name, titled: scenarios[name] ?? .none) }

  /// What something is called under one way to read the facts: the same where none can be read in several.
  public func label(_ label: Label, read readings: [ChosenReading]) -> Label {
    guard !readings.isEmpty else { return label }
    let words = (label.words, self.readings(readings))
    return Label(
      "\(label.name) (\(readings.description))",
      titled: .inEach { language in
        let parts = (words.0.text(in: language), words.1.text(in: language))
        return language == "zh" ? "\(parts.0)（\(parts.1)）" : "\(parts.0) (\(parts.1))"
      })
  }

  /// One way to read the facts that can be read in several.
  public func readings(_ readings: [ChosenReading]) -> Translated<String> {
    readings.map { reading in
      let fact = fact(reading.fact)
      return Translated.inEach { language in
        let kind = reading.kind.words.text(in: language)
        guard language == "zh" else { return "\(fact.words.plain) as \(kind)" }
        return fact.words.text(in: language).beforeChinese + "按\(kind)"
      }
    }.joined
  }

  /// The label of a fact.
  public func fact(_ id: String) -> Label { Label(id, titled: facts[id] ?? .none) }

  /// The label of a question.
  public func question(_ name: String) -> Label { Label(name, titled: questions[name] ?? .none) }

  /// The label of a series, stock, definition or assumption; of a part of a series, as in
  /// `channels.capacity`; and of the players of a competition, as in `channels+douyin`.
  public func quantity(_ name: String) -> Label {
    if let title = quantities[name] { return Label(name, titled: title) }
    let players = name.split(separator: "+").map(String.init)
    if players.count > 1, players.allSatisfy({ quantities[$0] != nil }) {
      return Label(name, titled: players.map(quantity).joined.title)
    }
    guard let title = quantities[name.owner] else { return Label(name) }
    let part = part(String(name.dropFirst(name.owner.count + 1)))
    return Label(
      name,
      titled: .inEach { language in
        title.text(in: language) + (language == "zh" ? "：" : ": ") + part.text(in: language)
      })
  }

  /// What a part of a series is called.
  private func part(_ name: String) -> Translated<String> {
    guard name.hasPrefix("on.") else {
      return Self.parts[name] ?? Translated(forAll: name)
    }
    let other = quantity(String(name.dropFirst("on.".count))).words
    return .inEach { language in
      language == "zh"
        ? "对\(other.text(in: language))的影响" : "effect on \(other.text(in: language))"
    }
  }

  private static let parts = [
    "level": Translated(english: "level", chinese: "水平"),
    "growth": Translated(english: "growth", chinese: "增速"),
    "capacity": Translated(english: "capacity", chinese: "容量"),
  ]
}
