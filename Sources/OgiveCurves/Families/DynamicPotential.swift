public import OgiveNumerics

/// Guseo and Guidolin's model: adoption within a market that itself still has to be made aware.
///
/// ```
/// y = K sqrt(F(t; pc, qc)) F(t; ps, qs), F the Bass share
/// y' = y (Fc'/(2 Fc) + Fs'/Fs)
/// ```
///
/// The market potential at `t` is `K sqrt(F(t; pc, qc))`: it grows as the news spreads. When it has
/// spread at once, the Bass model remains.
public struct DynamicPotential: CurveFamily {
  public let name = "dynamic-potential"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter(
      "capacity", symbol: "K", "The market potential when all are aware.", .level, lower: 0),
    Parameter(
      "communication_innovation", symbol: "pc", "The rate of hearing of it unmoved by others.",
      .perTime, lower: 0),
    Parameter(
      "communication_imitation", symbol: "qc", "The rate of hearing of it from others.", .perTime,
      lower: 0),
    Parameter(
      "innovation", symbol: "ps", "The rate of adopting without being moved by others.", .perTime,
      lower: 0),
    Parameter(
      "imitation", symbol: "qs", "The rate of adopting because all the others have.", .perTime,
      lower: 0),
  ]
  public let card = FamilyCard(
    title: "Dynamic market potential (Guseo–Guidolin)",
    formula: """
      K sqrt(F(t; pc, qc)) F(t; ps, qs), where \
      F(t; p, q) = (1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t)) for t > 0, else 0
      """,
    equation: "y' = y (Fc'/(2 Fc) + Fs'/Fs), with Fc = F(t; pc, qc) and Fs = F(t; ps, qs)",
    assumes: "News of it spreads like an adoption of its own and opens the market.",
    avoid: "Few figures, or growth without a dip between early and main market: take Bass.",
    sources: ["Guseo & Guidolin 2009"])
  public let examples = [
    CurveExample("awareness first", [1800, 0.02, 0.5, 0.01, 0.35], over: 0...24),
    CurveExample("a slow opening", [12, 0.05, 0.1, 0.02, 0.6], over: 0...40),
  ]

  /// The family of dynamic market potentials.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let after = S.positive(t)
    let aware = S.bassShare(after, innovation: p[1], imitation: p[2])
    let adopted = S.bassShare(after, innovation: p[3], imitation: p[4])
    return S.wherePositive(t, p[0] * S.sqrt(aware) * adopted)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let after = S.positive(t)
    let aware = S.bassShare(after, innovation: p[1], imitation: p[2])
    let adopted = S.bassShare(after, innovation: p[3], imitation: p[4])
    let opening = (p[1] + p[2] * aware) * (1.0 - aware) / (2.0 * aware)
    let adoption = (p[3] + p[4] * adopted) * (1.0 - adopted) / adopted
    return S.wherePositive(t, y * (opening + adoption))
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    let bass = Bass().startingValues(for: samples)
    return reading.refined(for: self) { quarter in
      bass.prefix(4).flatMap { start in
        [1, 3].map { imitation in
          let awareness = [start[1] * 8 * quarter, start[2] * imitation * quarter]
          return [start[0]] + awareness + [start[1], start[2]]
        }
      }
    }
  }
}
