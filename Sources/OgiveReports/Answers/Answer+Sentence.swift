internal import OgiveScenarios

extension Answer {
  /// The answer as a person would say it, range before point:
  /// `channels at 2022-12: 90% within 430.1M–640.2M people/day; median 510.3M people/day`.
  func sentence(style: NumberStyle) -> String {
    let clauses = clauses(style).map { $0.words + $0.number }
    return "\(subject): " + clauses.joined(separator: "; ")
  }

  /// What it is about, and when: `channels at 2022-12`.
  var subject: String {
    switch (at.isEmpty, isCrossing) {
    case (true, _): of
    case (false, true): "\(of) by \(at)"
    case (false, false): "\(of) at \(at)"
    }
  }
}
