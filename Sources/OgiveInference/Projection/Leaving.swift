internal import OgiveNumerics

/// People on their way out again, of whom the same part goes every year.
struct Leaving: Sendable {
  private var amount: Draws8
  let rate: Draws8
  private var from: Double

  init(amount: Draws8, rate: Draws8, from date: Double) {
    self.amount = amount
    self.rate = rate
    from = date
  }

  /// How many are still there at a date.
  func amount(at date: Double) -> Draws8 {
    amount * Draws8.exp(-rate * Draws8(date - from))
  }

  /// How many are there on average over a stretch.
  func amount(over stretch: Stretch) -> Draws8 {
    let exponent = rate * Draws8(stretch.length)
    let there = amount(at: stretch.start)
    let mean = there * (-Draws8.expm1(-exponent) / exponent)
    return Draws8.select(0, lessThan: exponent, then: mean, else: there)
  }

  /// Lets more people join at a date.
  mutating func join(_ more: Draws8, at date: Double) {
    amount = amount(at: date) + more
    from = date
  }

  /// Lets people with a half-life, in years, join those who are leaving already: all who leave at one
  /// rate are one group.
  static func join(
    _ groups: inout [Leaving], _ amount: Draws8, halfLife: Draws8, from date: Double
  ) {
    let rate = Draws8(Double.log(2)) / halfLife
    if let known = groups.firstIndex(where: { $0.rate == rate }) {
      groups[known].join(amount, at: date)
    } else {
      groups.append(Leaving(amount: amount, rate: rate, from: date))
    }
  }
}
