internal import OgiveNumerics

extension ParameterRow {
  /// A row with the median, the standard deviation and the quantiles of `draws`.
  init(
    of draws: [Double], series: String, reading: String, curve: String, weight: Double = 1,
    parameter: String, unit: String, diagnostics: Diagnostics, origin: String
  ) {
    self.init(
      series: series, reading: reading, curve: curve, weight: weight, parameter: parameter,
      unit: unit, estimate: Quantile.values(of: draws, levels: [0.5])[0],
      standardDeviation: draws.standardDeviation,
      quantiles: Quantile.values(of: draws, levels: Self.levels),
      diagnostics: diagnostics, origin: origin)
  }
}
