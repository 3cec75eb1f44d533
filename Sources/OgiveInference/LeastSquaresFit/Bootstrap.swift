import OgiveCurves
import OgiveNumerics

/// Fits to figures that could have been: the fitted curve with errors drawn again.
struct Bootstrap {
  private let fit: LeastSquaresFit
  private let isParametric: Bool
  private let random: RandomSource
  private let fitted: [Double]
  /// Residuals of weight one, centred, as large on average as the errors are: those of a fit are
  /// smaller by the degrees of freedom that it took.
  private let errors: [Double]

  init(of fit: LeastSquaresFit, isParametric: Bool, seed: UInt64) {
    self.fit = fit
    self.isParametric = isParametric
    random = RandomSource(seed: seed)
    let series = fit.series
    fitted = zip(series.values, fit.residuals).map { $0 - $1 }
    let weighted = zip(fit.residuals, series.weights).map { $0 * $1.squareRoot() }
    let mean = weighted.reduce(0, +) / Double(weighted.count)
    let factor = (Double(weighted.count) / Double(max(fit.freedom, 1))).squareRoot()
    errors = weighted.map { ($0 - mean) * factor }
  }

  /// The estimates of so many replicates, in order, without those that no method settles.
  func estimates(_ replicates: Int, threads: Int) async -> [[Double]] {
    let values = (0..<UInt64(max(replicates, 0))).map(figures)
    let batch = BatchFit(
      fit.family, like: fit.series,
      in: fit.space.releasing(fit.boundPlaces))
    let start = fit.space.inside(fit.estimates)
    return await batch.estimates(of: values, from: start, threads: threads).compactMap { $0 }
  }

  /// The figures of one replicate.
  private func figures(_ replicate: UInt64) -> [Double] {
    let drawn = isParametric ? normalErrors(replicate) : drawnErrors(replicate)
    return fitted.indices.map { fitted[$0] + drawn[$0] / fit.series.weights[$0].squareRoot() }
  }

  private func normalErrors(_ replicate: UInt64) -> [Double] {
    let sigma = fit.sigma ?? 0
    return random.normals("parametric bootstrap", replicate, count: fitted.count)
      .map { $0 * sigma }
  }

  private func drawnErrors(_ replicate: UInt64) -> [Double] {
    random.uniforms("residual bootstrap", replicate, count: fitted.count)
      .map { errors[min(Int($0 * Double(errors.count)), errors.count - 1)] }
  }
}
