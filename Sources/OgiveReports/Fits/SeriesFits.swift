public import OgiveInference

/// The fits of the curves to one series of a file.
public struct SeriesFits: Sendable {
  /// The name of the series; nil in a file of one.
  public let name: String?
  /// The fits, the best first.
  public let comparison: FitComparison
  /// Whether times are dates in decimal years.
  public let isDated: Bool
  /// How confidence intervals were found; nil without any.
  public private(set) var intervalMethod: IntervalMethod?
  /// The intervals of each fit's parameters; empty without any.
  public private(set) var intervals: [[ParameterInterval?]] = []

  /// The share of the truths that intervals are to hold.
  static let coverage = 0.95

  /// The fits of a series.
  public init(name: String?, comparison: FitComparison, isDated: Bool) {
    self.name = name
    self.comparison = comparison
    self.isDated = isDated
  }

  /// The same with 95% confidence intervals by `method`; as they are without one.
  public func withIntervals(by method: IntervalMethod?, threads: Int) async -> SeriesFits {
    guard let method else { return self }
    var fits = self
    fits.intervalMethod = method
    for entry in comparison.entries {
      fits.intervals.append(
        await entry.fit.intervals(by: method, coverage: Self.coverage, threads: threads))
    }
    return fits
  }
}
