/// The numbers that the rules of evidence use where a scenario says nothing else.
public enum EvidenceDefaults {
  /// How far above "more than v" the truth may be before a larger round figure would have been
  /// quoted, relative to v.
  public static let headlineMargin = 0.10
  /// The standard deviation of "about", relative.
  public static let approximateError = 0.10
  /// The largest half-unit of a rounded figure, relative to the figure.
  public static let largestHalfUnit = 0.05
  /// The median half-life of a series' residual process, in years.
  public static let residualHalfLife = 1.0
  /// The standard deviation of the logarithm of that half-life.
  public static let residualLogHalfLifeError = 0.7
  /// The standard deviation of the logarithm of a residual process's scale.
  public static let residualLogScaleError = 0.7

  /// The median scale of a series' residual process on the log scale, for figures of this kind.
  public static func residualScale(of kind: SourceKind) -> Double {
    kind == .filing ? 0.02 : 0.05
  }
}
