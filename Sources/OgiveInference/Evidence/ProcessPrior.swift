internal import OgiveEvidence
internal import OgiveNumerics

/// What is believed of a series' residual process before its facts are seen: the scale and the
/// half-life are lognormal.
public struct ProcessPrior: Sendable, Hashable {
  /// The median scale, on the log scale of the levels.
  public let medianScale: Double
  /// The standard deviation of the scale's logarithm.
  public let logScaleSD: Double
  /// The median half-life, in years.
  public let medianHalfLife: Double
  /// The standard deviation of the half-life's logarithm.
  public let logHalfLifeSD: Double
  /// What the scale is above.
  var leastScale = 0.0
  /// How much louder it was in the past; nil where it is stationary.
  var loudness: Loudness?

  /// The prior of a series whose figures are all filings.
  public static let filings = standard(for: .filing)
  /// The prior of any other series.
  public static let quoted = standard(for: .press)

  private static func standard(for kind: SourceKind) -> ProcessPrior {
    ProcessPrior(
      medianScale: EvidenceDefaults.residualScale(of: kind),
      logScaleSD: EvidenceDefaults.residualLogScaleError,
      medianHalfLife: EvidenceDefaults.residualHalfLife,
      logHalfLifeSD: EvidenceDefaults.residualLogHalfLifeError)
  }

  /// The prior of the scale in words.
  static let scaleCard = DefaultPrior(
    quantity: "scale of what no curve explains",
    belief: "median \(quoted.medianScale), \(filings.medianScale) where all figures are filings, "
      + "\(quoted.logScaleSD) sd in logs",
    scope: "every series",
    source: "a judgement, under which the bands cover Kuaishou's filed quarters")

  /// The prior of the half-life in words.
  static let halfLifeCard = DefaultPrior(
    quantity: "its half-life",
    belief: "median \(quoted.medianHalfLife) year, \(quoted.logHalfLifeSD) sd in logs",
    scope: "every series",
    source: "a judgement, under which the bands cover Kuaishou's filed quarters")

  /// The process in the middle of the prior.
  public var median: ResidualProcess {
    ResidualProcess(scale: medianScale, halfLife: medianHalfLife)
  }

  /// The scale at its standard normal coordinate.
  func scale<S: GrowthScalar>(_ z: S) -> S {
    S(leastScale) + S(medianScale) * S.exp(S(logScaleSD) * z)
  }

  /// The half-life at its standard normal coordinate, in years.
  func halfLife<S: GrowthScalar>(_ z: S) -> S {
    S(medianHalfLife) * S.exp(S(logHalfLifeSD) * z)
  }
}
