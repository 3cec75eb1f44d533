internal import OgiveCurves
internal import OgiveNumerics

/// One member of a family as priors see it.
struct CurveView<S: EvidenceScalar> {
  let family: any CurveFamily
  let parameters: [S]
  /// The date from which the family counts its time, in decimal years.
  let reference: Double
  /// The level at the end of the last fact's period.
  let level: S
  /// The growth of the level's logarithm per year there.
  let growth: S
  /// The limit.
  let capacity: S

  /// The parameter with a name; nil where the family has none of it.
  func parameter(_ name: String) -> S? {
    family.parameters.firstIndex { $0.name == name }.map { parameters[$0] }
  }

  /// The date at which a part of the capacity is reached; not a number where it never is.
  func date(reaching part: Double) -> S {
    S.time(of: family, reaching: S(part) * capacity, parameters) + S(reference)
  }
}
