import OgiveText

extension TableRequest {
  private static let names =
    ["evidence", "answers", "parameters", "forecast", "scenarios", "assumptions", "sweep"]

  /// Parses `evidence(channels)`, `answers`, and so on.
  init(parsing text: String) throws(TextProblem) {
    let name = String(text.prefix { $0 != "(" })
    let rest = text.dropFirst(name.count)
    var argument: String?
    if !rest.isEmpty {
      guard rest.hasSuffix(")"), rest.count > 2 else {
        throw TextProblem(
          .wrongArguments, "'\(text)' is not a table", length: text.unicodeScalars.count,
          notes: ["a table is written evidence(channels), answers or scenarios"])
      }
      argument = String(rest.dropFirst().dropLast())
    }
    switch (name, argument) {
    case ("evidence", let series?): self = .evidence(series: series)
    case ("forecast", let series?): self = .forecast(series: series)
    case ("sweep", let question?): self = .sweep(question: question)
    case ("answers", _): self = .answers(question: argument)
    case ("parameters", _): self = .parameters(series: argument)
    case ("scenarios", nil): self = .scenarios
    case ("assumptions", nil): self = .assumptions
    default: throw Self.problem(name, text)
    }
  }

  private static func problem(_ name: String, _ text: String) -> TextProblem {
    let length = name.unicodeScalars.count
    guard names.contains(name) else {
      return TextProblem(
        .unknownChoice, "unknown table '\(name)'", length: length,
        notes: Suggestion.notes(for: name, among: names))
    }
    let isBare = ["scenarios", "assumptions"].contains(name)
    let form = isBare ? name : name == "sweep" ? "sweep(question)" : "\(name)(series)"
    return TextProblem(
      .wrongArguments, "the table '\(name)' has other arguments", length: length,
      notes: ["it is written \(form)"])
  }
}
