internal import OgiveEvidence
internal import OgiveText

extension Fact {
  /// Whether it is a level that no growth curve has: zero or less.
  var isBelowGrowth: Bool {
    switch figure {
    case .number(let level): level.value <= 0
    case .interval(let low, _): low.value <= 0
    case .ratio, .proportions, .date, .text: false
    }
  }
}

extension Diagnostic {
  /// A fact that is to be fitted has a level that no growth curve has.
  init(notPositive fact: Fact) {
    self.init(
      .valueNotPositive, "the level of '\(fact.id)' is not above zero",
      at: fact.location(of: .value),
      notes: ["growth curves are positive; give it the use 'audit' to keep it out of fits"])
  }
}
