/// How fast a series moves, from the levels around a time: straight lines between figures.
struct SeriesPace {
  private let facts: [Fact]

  /// The pace of these levels of one series.
  init(_ facts: [Fact]) {
    self.facts = facts.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
  }

  /// The largest change a year, up or down, between the fact and the nearest ones outside its
  /// period; the fact's own size where there are none, which is doubling within a year.
  func steepest(around fact: Fact) -> Double {
    let before = last(before: fact.period.startYear)
    let after = first(after: fact.period.endYear)
    let slopes = [before, after].compactMap { $0 }.map { slope($0, fact) }
    return slopes.max() ?? fact.size
  }

  /// The latest fact about a time before this one.
  func last(before time: Double) -> Fact? {
    let count = position { $0.moment >= time }
    return count > 0 ? facts[count - 1] : nil
  }

  /// The earliest fact about a time after this one.
  func first(after time: Double) -> Fact? {
    let index = position { $0.moment > time }
    return index < facts.count ? facts[index] : nil
  }

  private func slope(_ a: Fact, _ b: Fact) -> Double {
    a.moment == b.moment ? 0 : abs((b.size - a.size) / (b.moment - a.moment))
  }

  /// The first position from which on the condition holds.
  private func position(where holds: (Fact) -> Bool) -> Int {
    var (low, high) = (0, facts.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(facts[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
