internal import OgiveCurves
internal import OgiveNumerics

/// What a calibration compares between the truth and the draws of its posterior.
package enum CalibratedQuantity: String, Sendable, CaseIterable {
  /// The curve's limit.
  case capacity
  /// The curve's level at the end of the last fact's period.
  case level
  /// The curve's level a year and a half later.
  case curveAhead = "curve ahead"
  /// The level itself then: with what departs from the curve.
  case forecast
  /// The residual process's scale.
  case scale = "residual scale"
  /// The residual process's half-life.
  case halfLife = "half-life"

  /// The quantity of eight members.
  ///
  /// - Parameter departure: The residual process at the forecast's date.
  func value(
    of member: EvidenceDensity.Member<Draws8>, at x: [Draws8], in density: EvidenceDensity,
    departure: Draws8
  ) -> Draws8 {
    switch self {
    case .capacity: return density.family.capacity(Parameters(member.parameters))
    case .level: return member.level
    case .curveAhead: return Self.ahead(member, density)
    case .forecast: return Self.ahead(member, density) * Draws8.exp(departure)
    case .scale: return density.scale(at: x)
    case .halfLife: return density.halfLife(at: x)
    }
  }

  private static func ahead(
    _ member: EvidenceDensity.Member<Draws8>, _ density: EvidenceDensity
  ) -> Draws8 {
    let time = CalibrationTemplate.future - density.evidence.reference(for: density.family)
    return Draws8.levels(of: density.family, at: [time], member.parameters)[0]
  }
}
