extension Fact {
  /// Whether it says how large something was: a figure of a period that was, neither a ratio nor a
  /// plan.
  var isLevel: Bool {
    guard relation.isFitted, relation != .ratio, periodKind.isFitted else { return false }
    switch figure {
    case .number(let number): return number.value > 0
    case .interval(let low, _): return low.value > 0
    case .ratio, .proportions, .date, .text: return false
    }
  }

  /// The instant that the figure is about, or the middle of its period, in decimal years.
  var moment: Double {
    switch periodKind {
    case .end: period.endYear
    case .start: period.startYear
    default: (period.startYear + period.endYear) / 2
    }
  }

  /// The size of a level: its number, or the middle of its interval.
  var size: Double {
    switch figure {
    case .number(let number), .ratio(let number): number.value
    case .interval(let low, let high): (low.value + high.value) / 2
    case .proportions, .date, .text: .nan
    }
  }
}
