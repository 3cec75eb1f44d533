internal import OgiveNumerics

/// People on their way out again, of whom the same part goes every year.
struct Leaving: Sendable {
  private var amount: Draws8
  let rate: Double
  private var from: Double

  init(amount: Draws8, rate: Double, from date: Double) {
    self.amount = amount
    self.rate = rate
    from = date
  }

  /// How many are still there at a date.
  func amount(at date: Double) -> Draws8 {
    amount * Draws8(Double.exp(-rate * (date - from)))
  }

  /// How many are there on average over a stretch.
  func amount(over stretch: Stretch) -> Draws8 {
    let exponent = rate * stretch.length
    guard exponent > 0 else { return amount(at: stretch.start) }
    return amount(at: stretch.start) * Draws8(-Double.expm1(-exponent) / exponent)
  }

  /// Lets more people join at a date.
  mutating func join(_ more: Draws8, at date: Double) {
    amount = amount(at: date) + more
    from = date
  }
}
