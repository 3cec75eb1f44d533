/// The levels that a fact leaves open: the figure within its rounding, or what its relation means
/// to a reader of headlines.
struct PlausibleLevels: Sendable, Hashable {
  let low: Double
  let high: Double

  /// The levels from `low` to `high`.
  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The levels of a fact; nil for one that is no level.
  ///
  /// "More than" reaches up to the headline margin above the figure, "less than" as far below it,
  /// "about" two deviations either way.
  init?(of fact: Fact) {
    guard fact.isLevel else { return nil }
    if case .interval(let from, let to) = fact.figure {
      self.init(low: from.value - from.halfUnit, high: to.value + to.halfUnit)
      return
    }
    guard let number = fact.figure.number else { return nil }
    let (value, margin) = (number.value, 1 + EvidenceDefaults.headlineMargin)
    let about = 2 * EvidenceDefaults.approximateError
    switch fact.relation {
    case .above: self.init(low: value, high: value * margin)
    case .below: self.init(low: value / margin, high: value)
    case .about: self.init(low: value * (1 - about), high: value * (1 + about))
    default: self.init(low: value - number.halfUnit, high: value + number.halfUnit)
    }
  }

  /// The same levels with this much more room on either side, relative.
  func widened(by share: Double) -> PlausibleLevels {
    PlausibleLevels(low: low / (1 + share), high: high * (1 + share))
  }

  /// Whether the two have a level in common.
  func overlaps(_ other: PlausibleLevels) -> Bool { low <= other.high && other.low <= high }
}
