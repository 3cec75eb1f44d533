internal import OgiveScenarios

extension Answer {
  /// The answer as a person would say it, range before point:
  /// `channels at 2022-12: 90% within 430.1M–640.2M people/day, median 510.3M people/day`.
  func sentence(style: NumberStyle) -> String {
    let parts = [
      claimClause(style: style), solutionClause(style: style), probabilityClause(style: style),
      quantileClause(style: style), driverClause(style: style),
    ]
    let clauses = parts.compactMap { $0 }
    return "\(subject): " + (clauses.isEmpty ? "no answer" : Self.joined(clauses))
  }

  /// The clauses after each other; what is quoted runs on into its probability.
  private static func joined(_ clauses: [String]) -> String {
    clauses.dropFirst().reduce(clauses[0]) { text, clause in
      text + (text.hasSuffix(" with") ? " " : "; ") + clause
    }
  }

  private var subject: String {
    switch (at.isEmpty, isCrossing) {
    case (true, _): of
    case (false, true): "\(of) by \(at)"
    case (false, false): "\(of) at \(at)"
    }
  }

  private func claimClause(style: NumberStyle) -> String? {
    self["value"]?.value.map { style.text($0, unit: unit) + " is quoted, and reached with" }
  }

  private func solutionClause(style: NumberStyle) -> String? {
    guard let row = self["solution"] else { return nil }
    guard let value = row.value else { return "no value in the range does it" }
    let error = row.standardError.map { " ± " + style.text($0, unit: "1") } ?? ""
    return style.text(value, unit: "1") + error + (row.unit == "1" ? "" : " \(row.unit)")
  }

  /// The three inputs that move it most.
  private func driverClause(style: NumberStyle) -> String? {
    let words = drivers.prefix(3).map { driver in
      let size =
        driver.end.map { style.range(driver.value, $0, unit: unit) } ?? style.percent(driver.value)
      return "\(driver.input) \(size)"
    }
    return words.isEmpty ? nil : "moved most by " + words.joined(separator: ", ")
  }

  private func probabilityClause(style: NumberStyle) -> String? {
    guard let row = probability, let value = row.value else { return nil }
    let error = row.standardError.map { " ± " + style.percent($0) } ?? ""
    return style.percent(value) + error
  }

  private func quantileClause(style: NumberStyle) -> String? {
    let quantiles = quantiles
    let median = quantiles.first { $0.level == 0.5 }
    let medianText = median.map { "median " + style.text($0.value, unit: unit) }
    guard let low = quantiles.first, let high = quantiles.last, low.level < high.level else {
      return medianText ?? (isCrossing ? "median date beyond the horizon" : nil)
    }
    let range = style.range(low.value, high.value, unit: unit)
    let span = style.percent(high.level - low.level) + " within " + range
    return [span, medianText].compactMap { $0 }.joined(separator: ", ")
  }
}
