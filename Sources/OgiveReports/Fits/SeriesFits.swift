public import OgiveInference

/// The fits of the curves to one series of a file.
public struct SeriesFits: Sendable {
  /// The name of the series; nil in a file of one.
  public let name: String?
  /// The fits, the best first.
  public let comparison: FitComparison
  /// Whether times are dates in decimal years.
  public let isDated: Bool

  /// The fits of a series.
  public init(name: String?, comparison: FitComparison, isDated: Bool) {
    self.name = name
    self.comparison = comparison
    self.isDated = isDated
  }
}
