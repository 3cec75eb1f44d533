/// A stretch of time in decimal years; an instant has no length.
public struct Stretch: Sendable, Hashable {
  /// Its first instant.
  public let start: Double
  /// The first instant after it.
  public let end: Double

  /// From `start` to `end`, which must not be earlier.
  public init(from start: Double, to end: Double) {
    precondition(start <= end, "a stretch of time cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// The instant `time`.
  public init(at time: Double) {
    self.init(from: time, to: time)
  }

  /// In years.
  public var length: Double { end - start }
  /// Half way.
  public var middle: Double { 0.5 * (start + end) }

  /// How long both last together, in years.
  public func overlap(_ other: Stretch) -> Double {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
