import OgiveCurves
import OgiveInference
import OgiveNumerics

/// What is kept of a series' fit: the draws of each curve and what they say, and the curves' weights.
struct KeptFit: Codable, Sendable {
  /// The draws of one curve with what is to be said of them.
  struct Draws: Codable, Sendable {
    let columns: [PackedNumbers]
    let logDensities: PackedNumbers
    let weightShape: Double?
    let diagnostics: [CoordinateDiagnostics]
    let warnings: [SamplingWarning]

    init(of sample: PosteriorSample) {
      columns = sample.columns.map(PackedNumbers.init)
      logDensities = PackedNumbers(sample.logDensities)
      weightShape = sample.weightShape
      diagnostics = sample.diagnostics
      warnings = sample.warnings
    }

    var sample: PosteriorSample {
      PosteriorSample(
        .kept(weightShape: weightShape), columns: columns.map(\.values),
        logDensities: logDensities.values, diagnostics: diagnostics, warnings: warnings)
    }
  }

  /// Curve by curve, in the order of the file.
  let draws: [Draws]
  let analyses: [PosteriorAnalysis]
  let weights: [Double]

  init(_ fit: CurveFits) {
    draws = fit.posteriors.map { Draws(of: $0.sample) }
    analyses = fit.analyses
    weights = fit.weights
  }

  /// The fit again; nil where what was kept cannot be one of these curves to this evidence.
  func fit(of curves: [Located<String>], to evidence: SeriesEvidence) -> CurveFits? {
    let posteriors = zip(curves, draws).compactMap { curve, draws in
      CurveCatalog.family(named: curve.value).flatMap {
        EvidencePosterior($0, given: evidence, kept: draws.sample)
      }
    }
    let count = curves.count
    guard posteriors.count == count, draws.count == count, analyses.count == count,
      weights.count == count
    else { return nil }
    return CurveFits(posteriors: posteriors, analyses: analyses, weights: weights)
  }
}
