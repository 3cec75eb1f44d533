/// Why plain figures cannot be forecast.
public enum ForecastError: Error, Hashable, Sendable {
  /// Times and values are not equally many.
  case unequalCounts(times: Int, values: Int)
  /// Fewer than three figures.
  case tooFewFigures(count: Int)
  /// A time or figure is not finite, or a figure is not above zero; its place, from 0.
  case unusableFigure(at: Int)
  /// A time that is not after the one before; its place, from 0.
  case unorderedTimes(at: Int)
  /// The ceiling lies below the last figure, or is not finite.
  case ceilingBelowLast(Double)
  /// A date to be forecast that is not after the origin, or not after the one before.
  case unorderedDates(at: Int)
  /// No curve of a family comes near the figures: the sampler has nothing to begin with.
  case noCurve(family: String)
}
