import OgiveText

extension ChartRequest {
  private static let forms = [
    "fan": "fan(series) or fan(series, scenarios: [one, other])", "crossing": "crossing(question)",
    "tornado": "tornado(question)", "density": "density(series.capacity) or density(assumption)",
    "share": "share(one, other), with two names or more", "backtest": "backtest(series)",
    "sweep": "sweep(question, against: axis)",
  ]

  /// Parses `fan(dau)`, `fan(channels, scenarios: [base, concerts])`, `crossing(question)`,
  /// `tornado(question)`, `density(channels.capacity)`, `share(one, other)`, `sweep(target, against: channels.growth)` and
  /// `backtest(channels)`.
  init(parsing text: String) throws(TextProblem) {
    let name = String(text.prefix { $0 != "(" })
    guard let form = Self.forms[name] else {
      throw TextProblem(
        .unknownChoice, "unknown chart '\(name)'", length: max(1, name.unicodeScalars.count),
        notes: Suggestion.notes(for: name, among: Self.forms.keys.sorted()))
    }
    let rest = text.dropFirst(name.count)
    let malformed = TextProblem(
      .wrongArguments, "'\(text)' is not a chart", length: text.unicodeScalars.count,
      notes: ["it is written \(form)"])
    guard rest.hasPrefix("("), rest.hasSuffix(")") else { throw malformed }
    let arguments = rest.dropFirst().dropLast()
    let subject = Self.trimmed(arguments.prefix { $0 != "," })
    let more = arguments.drop { $0 != "," }.dropFirst()
    guard !subject.isEmpty else { throw malformed }
    switch name {
    case "fan" where more.isEmpty: self = .fan(of: subject, scenarios: [])
    case "fan":
      guard let names = Self.list(more) else { throw malformed }
      self = .fan(of: subject, scenarios: names)
    case "crossing" where more.isEmpty: self = .crossing(question: subject)
    case "tornado" where more.isEmpty: self = .tornado(question: subject)
    case "density" where more.isEmpty: self = .density(of: subject)
    case "backtest" where more.isEmpty: self = .backtest(series: subject)
    case "sweep":
      guard let axis = Self.argument("against", in: more), !axis.isEmpty else { throw malformed }
      self = .sweep(question: subject, against: axis)
    case "share":
      let names = arguments.split(separator: ",", omittingEmptySubsequences: false).map(
        Self.trimmed)
      guard names.count > 1, !names.contains(""), Set(names).count == names.count else {
        throw malformed
      }
      self = .share(of: names)
    default: throw malformed
    }
  }

  /// The names of `scenarios: [one, other]`; nil where it is something else.
  private static func list(_ text: Substring) -> [String]? {
    guard let written = argument("scenarios", in: text), written.hasPrefix("["),
      written.hasSuffix("]")
    else { return nil }
    let names = written.dropFirst().dropLast().split(
      separator: ",", omittingEmptySubsequences: false
    ).map(trimmed)
    return names.isEmpty || names.contains("") ? nil : names
  }

  /// What stands after `name:`; nil where it is something else.
  private static func argument(_ name: String, in text: Substring) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, trimmed(parts[0]) == name else { return nil }
    return trimmed(parts[1])
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
