internal import OgiveNumerics

/// What is known at a forecast's origin: plain figures, with the scales that its model is written in.
///
/// With times `t`, figures `y` and the last of them at `T`:
///
/// ```
/// S = T - t_1        u = (t - T) / S        l = ln(y / y_n)
/// step = 1 / (n - 1)                        growth = max(-l_1, 0.1)
/// ```
public struct ForecastHistory: Sendable, Hashable {
  /// The fewest figures that a forecast is made from.
  public static let leastCount = 3

  /// The times of the figures, increasing, in decimal years or any unit.
  public let times: [Double]
  /// The figures, above zero.
  public let values: [Double]
  /// A level that the series cannot pass; nil where none is known.
  public let ceiling: Double?

  /// The times as parts of the span before the origin: -1 for the first figure, 0 for the last.
  let spans: [Double]
  /// The logarithms of the figures over the last one.
  let logs: [Double]

  /// The figures `values` at `times`.
  ///
  /// - Parameter ceiling: A level that the series cannot pass, such as 100 for a percentage.
  /// - Throws: Where there are fewer than three figures, one is not above zero or not finite, the
  ///   times do not increase, or the ceiling lies below the last figure.
  public init(
    times: [Double], values: [Double], ceiling: Double? = nil
  ) throws(ForecastError) {
    guard times.count == values.count else {
      throw .unequalCounts(times: times.count, values: values.count)
    }
    guard times.count >= Self.leastCount, let last = times.last, let level = values.last else {
      throw .tooFewFigures(count: times.count)
    }
    for i in times.indices {
      guard times[i].isFinite, values[i].isFinite, values[i] > 0 else {
        throw .unusableFigure(at: i)
      }
      guard i == 0 || times[i] > times[i - 1] else { throw .unorderedTimes(at: i) }
    }
    if let ceiling, !(ceiling.isFinite && ceiling >= level) { throw .ceilingBelowLast(ceiling) }
    self.times = times
    self.values = values
    self.ceiling = ceiling
    let span = last - times[0]
    spans = times.map { ($0 - last) / span }
    logs = values.map { Double.log($0 / level) }
  }

  /// The forecast's origin: the time of the last figure.
  public var origin: Double { times[times.count - 1] }
  /// The figure at the origin.
  public var level: Double { values[values.count - 1] }
  /// How many figures there are.
  public var count: Int { times.count }
  /// The time from the first figure to the last.
  var span: Double { origin - times[0] }
  /// The mean time between figures, in spans.
  var step: Double { 1 / Double(count - 1) }
  /// The logarithmic growth over the span, at least 0.1.
  var growth: Double { max(-logs[0], 0.1) }
  /// A time as a part of the span after the origin.
  func spans(to time: Double) -> Double { (time - origin) / span }
}
