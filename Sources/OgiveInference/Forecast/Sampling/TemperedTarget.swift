internal import OgiveNumerics

/// What a ``TemperedSampler`` draws from: a likelihood in coordinates whose prior is standard normal.
protocol TemperedTarget {
  /// How many coordinates.
  var dimension: Int { get }
  /// The log likelihood of eight points, coordinate by coordinate; minus infinity where it is zero,
  /// never NaN.
  func logLikelihood(at z: Span<Draws8>) -> Draws8
}
