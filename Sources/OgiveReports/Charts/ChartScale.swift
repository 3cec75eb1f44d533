/// Where the numbers of an axis are in a drawing.
struct ChartScale {
  /// The numbers from end to end.
  let domain: ClosedRange<Double>
  /// Where the lower number is.
  let start: Double
  /// Where the upper number is.
  let end: Double

  /// The place of a number; what lies beyond the axis is at its end.
  func callAsFunction(_ value: Double) -> Double {
    let length = domain.upperBound - domain.lowerBound
    guard length > 0, !value.isNaN else { return start }
    let share = min(max((value - domain.lowerBound) / length, 0), 1)
    return start + share * (end - start)
  }
}
