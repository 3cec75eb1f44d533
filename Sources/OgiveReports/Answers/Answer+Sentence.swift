internal import OgiveScenarios

extension Answer {
  /// The answer as a person would say it, range before point:
  /// `channels at 2022-12: 90% within 430.1M–640.2M people/day, median 510.3M people/day`.
  func sentence(style: NumberStyle) -> String {
    let parts = [probabilityClause(style: style), quantileClause(style: style)]
    let clauses = parts.compactMap { $0 }
    return "\(subject): " + (clauses.isEmpty ? "no answer" : clauses.joined(separator: "; "))
  }

  private var subject: String {
    switch (at.isEmpty, isCrossing) {
    case (true, _): of
    case (false, true): "\(of) by \(at)"
    case (false, false): "\(of) at \(at)"
    }
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
