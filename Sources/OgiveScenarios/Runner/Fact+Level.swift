internal import OgiveEvidence

extension Fact {
  /// The figure as published in another unit: one level, or the two ends of a range. A sum over the
  /// period becomes its mean level.
  ///
  /// Nil for ratios, dates and words, and for figures that the unit cannot express.
  func level(in unit: Unit) -> ClosedRange<Double>? {
    guard relation != .ratio, let factor = factor(to: unit) else { return nil }
    switch figure {
    case .number(let number): return Self.range(number.value * factor, number.value * factor)
    case .interval(let low, let high): return Self.range(low.value * factor, high.value * factor)
    case .ratio, .proportions, .date, .text: return nil
    }
  }

  private func factor(to level: Unit) -> Double? {
    guard periodKind == .total else { return unit.conversionFactor(to: level) }
    let perYear = (level * Unit.year).conversionFactor(to: unit)
    return perYear.map { 1 / ($0 * (period.endYear - period.startYear)) }
  }

  private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    low.isFinite && high.isFinite && low <= high ? low...high : nil
  }
}
