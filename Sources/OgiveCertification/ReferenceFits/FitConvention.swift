import OgiveCurves
import OgiveNumerics

/// The parameters in which a published fit is stated, from those of the catalogue's family.
enum FitConvention: String {
  /// Capacity, innovation, imitation.
  case bass
  /// Capacity, takeover time from 10% to 90%, midpoint: Loglet Lab.
  case takeover
  /// Capacity, midpoint, one over the growth rate: R's `SSlogis`.
  case scale
  /// Capacity, displacement, rate constant: `m exp(-a exp(-b t))`.
  case gompertz
  /// Growth rate and midpoint of a share.
  case fisherPry = "fisher-pry"
  /// Capacity, growth rate, level at time zero.
  case initial

  /// The published parameters at the family's parameters `p`.
  func published<S: GrowthScalar>(_ p: Parameters<S>) -> [S] {
    switch self {
    case .bass: [p[0], p[1], p[2]]
    case .takeover: [p[0], S.log(81) / p[1], p[2]]
    case .scale: [p[0], p[2], 1 / p[1]]
    case .gompertz: [p[0], S.exp(p[1] * p[2]), p[1]]
    case .fisherPry: [p[1], p[2]]
    case .initial: [p[0], p[1], p[0] / (1 + S.exp(p[1] * p[2]))]
    }
  }

  /// The standard errors of the published parameters, from the covariance of the family's.
  func standardErrors(_ estimates: [Double], _ covariance: [Double]) -> [Double] {
    let slopes = published(Parameters<Dual>(independent: Parameters(estimates)))
    return slopes.map { slope in
      var variance = 0.0
      for i in estimates.indices {
        for j in estimates.indices {
          let product = slope.derivatives[i] * slope.derivatives[j]
          variance += product * covariance[i * estimates.count + j]
        }
      }
      return variance.squareRoot()
    }
  }
}
