/// Draws of a level at several dates: one column of draws a date.
public struct DrawTable: Sendable {
  /// The dates in decimal years, increasing.
  public let dates: [Double]
  /// How many draws.
  public let count: Int
  /// The draws, date by date.
  public private(set) var values: [Double]

  /// A table of zeros.
  public init(dates: [Double], count: Int) {
    self.dates = dates
    self.count = count
    values = Array(repeating: 0, count: dates.count * count)
  }

  /// The draws at the date with index `date`.
  public func draws(at date: Int) -> ArraySlice<Double> {
    values[(date * count)..<((date + 1) * count)]
  }

  /// Draw `draw` at the date with index `date`.
  public subscript(date: Int, draw: Int) -> Double {
    get { values[date * count + draw] }
    set { values[date * count + draw] = newValue }
  }
}
