internal import OgiveNumerics

/// What is believed of a number that couples players, before their facts are seen.
///
/// The number is sampled through a standard normal coordinate, by its quantile, so that every belief is
/// equally smooth to the sampler and none has an edge in it.
public enum CouplingPrior: Sendable, Hashable {
  case normal(mean: Double, sd: Double)
  /// The logarithm is normal.
  case lognormal(logMean: Double, logSD: Double)
  /// The size of a normal number about zero.
  case halfnormal(sd: Double)
  case uniform(min: Double, max: Double)
  /// Always the same: it is not sampled.
  case constant(Double)

  /// The belief about a coefficient of which nobody has said anything: as likely below zero as above,
  /// since users of two platforms overlap and may bring each other in.
  public static let unknownEffect = CouplingPrior.normal(mean: 0, sd: 0.2)

  /// ``unknownEffect`` in words.
  static let card = DefaultPrior(
    quantity: "effect", belief: "normal around 0, sd 0.2", scope: "a competition",
    source: "judgement: users of two platforms overlap, and one may bring the other in")

  /// The belief about how much word of mouth an adopter of one player makes for the other, as a part of
  /// what one of the other's own does: between none, where brands alone are talked about, and as much, where
  /// the category is. Guseo & Mortarino 2014, doi:10.1093/imaman/dpt008, have both as their ends.
  public static let unknownWordOfMouth = CouplingPrior.normal(mean: 0.5, sd: 0.5)

  /// ``unknownWordOfMouth`` in words.
  static let wordOfMouthCard = DefaultPrior(
    quantity: "effect", belief: "normal around 0.5, sd 0.5", scope: "a competition by ucrcd",
    source: "halfway from talk of the brand alone (0) to talk of the category (1), one sd from both"
  )

  /// The belief about by what the entry of a second player multiplies a rate of the first.
  public static let unknownChange = CouplingPrior.lognormal(logMean: 0, logSD: 0.54)

  /// ``unknownChange`` in words.
  static let changeCard = DefaultPrior(
    quantity: "change", belief: "lognormal around 1, 80% from a half to twice",
    scope: "innovation_change and imitation_change of ucrcd",
    source: "judgement: the product and its buyers stay, the company changes")

  /// Whether there is anything to learn.
  var isFree: Bool { if case .constant = self { false } else { true } }

  /// The line of `parameters.csv` about it.
  public static let unknownEffectOrigin = card.origin

  /// The line of `parameters.csv` about ``unknownWordOfMouth``.
  public static let unknownWordOfMouthOrigin = wordOfMouthCard.origin

  /// The number at its standard normal coordinate.
  func value(_ z: Double) -> Double {
    switch self {
    case .normal(let mean, let sd): mean + sd * z
    case .lognormal(let mean, let sd): Double.exp(mean + sd * z)
    case .halfnormal(let sd):
      -sd * NormalDistribution.quantile(0.5 * NormalDistribution.cumulative(-z))
    case .uniform(let min, let max): min + (max - min) * NormalDistribution.cumulative(z)
    case .constant(let value): value
    }
  }

  /// How fast the number moves with its coordinate.
  func slope(_ z: Double) -> Double {
    switch self {
    case .normal(_, let sd): sd
    case .lognormal(_, let sd): sd * value(z)
    case .halfnormal(let sd):
      sd * NormalDistribution.density(z) / (2 * NormalDistribution.density(value(z) / sd))
    case .uniform(let min, let max): (max - min) * NormalDistribution.density(z)
    case .constant: 0
    }
  }

  /// The standard deviation; zero of a constant.
  public var standardDeviation: Double {
    switch self {
    case .normal(_, let sd): sd
    case .lognormal(let mean, let sd):
      Double.exp(mean + 0.5 * sd * sd) * Double.expm1(sd * sd).squareRoot()
    case .halfnormal(let sd): sd * (1 - 2 / Double.pi).squareRoot()
    case .uniform(let min, let max): (max - min) / 12.0.squareRoot()
    case .constant: 0
    }
  }
}

extension CouplingPrior {
  /// The normal that lies below `p10` and above `p90` with probability one tenth each; `p10 < p90`.
  public static func normal(p10: Double, p90: Double) -> CouplingPrior {
    .normal(mean: 0.5 * (p10 + p90), sd: 0.5 * (p90 - p10) / NormalDistribution.quantile(0.9))
  }

  /// The lognormal with these quantiles; `0 < p10 < p90`.
  public static func lognormal(p10: Double, p90: Double) -> CouplingPrior {
    let (low, high) = (Double.log(p10), Double.log(p90))
    return .lognormal(
      logMean: 0.5 * (low + high), logSD: 0.5 * (high - low) / NormalDistribution.quantile(0.9))
  }
}
