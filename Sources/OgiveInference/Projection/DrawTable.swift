internal import OgiveNumerics

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

  /// The table of `columns`, one of equally many draws for each date.
  init(dates: [Double], columns: [[Double]]) {
    self.dates = dates
    count = columns.first?.count ?? 0
    values = Array(columns.joined())
  }

  /// The draws at the date with index `date`.
  public func draws(at date: Int) -> ArraySlice<Double> {
    values[(date * count)..<((date + 1) * count)]
  }

  /// Draw `draw` at the date with index `date`.
  public subscript(date: Int, draw: Int) -> Double { values[date * count + draw] }

  /// Puts a block of eight draws at each date; what reaches beyond the last draw is dropped.
  mutating func put(_ levels: [Draws8], block: Int) {
    let count = count
    let first = block * Draws8.width
    let lanes = min(Draws8.width, count - first)
    var span = values.mutableSpan
    for (date, level) in levels.enumerated() {
      let start = date * count + first
      for lane in 0..<lanes { span[start + lane] = level.lanes[lane] }
    }
  }
}
