public import OgiveCurves
public import OgiveNumerics

/// What the priors of a series let one expect before its facts are seen: everything relative to the level
/// at the last fact, on which they say next to nothing.
public struct PriorPredictive: Sendable {
  /// A quantity and its quantiles under the priors.
  public struct Row: Sendable {
    /// What it is.
    public let quantity: String
    /// In `1`, `1/year` or `year`.
    public let unit: String
    /// At ``PriorPredictive/levels``; not numbers where the priors leave a quantity without a value.
    public let quantiles: [Double]
    /// What the facts say of it; nil where they do not.
    public let observed: Double?
  }

  /// The levels of the quantiles.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The quantities, in the order in which people ask.
  public let rows: [Row]
  /// Where each prior comes from, in one line each.
  public let origins: [String]

  /// Draws from the priors of `family` that `evidence` measures, without any of its facts.
  ///
  /// - Throws: ``EvidencePosteriorError`` as for a posterior.
  public init(
    _ family: any CurveFamily, of evidence: SeriesEvidence, count: Int, random: RandomSource
  ) throws(EvidencePosteriorError) {
    let prior = try EvidencePosterior.priors(
      of: family, given: evidence, count: count, random: random)
    origins = prior.density.priors.filter { $0.concerns(family) }.map(\.origin)
    rows = Self.limits(of: prior) + Self.ahead(of: prior) + Self.behind(prior)
  }

  private static func row(
    _ quantity: String, _ unit: String, _ draws: [Double], observed: Double? = nil
  ) -> Row {
    let known = draws.filter(\.isFinite)
    let quantiles =
      known.isEmpty
      ? levels.map { _ in Double.nan } : Quantile.values(of: known, levels: levels)
    return Row(quantity: quantity, unit: unit, quantiles: quantiles, observed: observed)
  }

  /// Room to grow, growth, and the process around the curve.
  private static func limits(of prior: EvidencePosterior) -> [Row] {
    let density = prior.density
    return [
      row(
        "capacity over last level", "1",
        prior.map { _, member in
          prior.family.capacity(Parameters(member.parameters)) / member.level
        }),
      row("growth at the last fact", "1/year", prior.map { _, member in member.growth }),
      row("scale of what no curve explains", "1", prior.map { x, _ in density.scale(at: x) }),
      row("its half-life", "year", prior.map { x, _ in density.halfLife(at: x) }),
    ]
  }

  private static func ahead(of prior: EvidencePosterior) -> [Row] {
    let last = prior.evidence.frame.last
    return [1.0, 3, 5].map { years in
      row(
        "level \(Int(years)) \(years == 1 ? "year" : "years") on, over last level", "1",
        relative(prior, at: last + years))
    }
  }

  /// The levels at the facts, the figures' own beside them.
  private static func behind(_ prior: EvidencePosterior) -> [Row] {
    let frame = prior.evidence.frame
    return prior.evidence.points.filter { $0.time < frame.last - 1e-6 }.map { point in
      let when = (point.time * 100).rounded() / 100
      return row(
        "level at \(when), over last level", "1", relative(prior, at: point.time),
        observed: point.level / frame.level)
    }
  }

  private static func relative(_ prior: EvidencePosterior, at date: Double) -> [Double] {
    prior.map { _, member in
      let time = [date - prior.reference]
      return Draws8.levels(of: prior.family, at: time, member.parameters)[0] / member.level
    }
  }
}
