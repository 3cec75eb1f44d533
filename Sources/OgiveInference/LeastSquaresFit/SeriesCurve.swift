import OgiveCurves
import OgiveNumerics

/// What is fitted to figures: a family's levels or, to show the trap, their slope.
struct SeriesCurve {
  let family: any CurveFamily
  let isDensity: Bool

  func levels(at times: [Double], _ p: Parameters<Double>, into levels: inout [Double]) {
    if isDensity {
      for i in times.indices { levels[i] = density(at: times[i], p) }
    } else {
      var span = levels.mutableSpan
      family.values(at: times.span, p, into: &span)
    }
  }

  func gradients(at times: [Double], _ p: Parameters<Double>, into levels: inout [Dual]) {
    if isDensity {
      let independent = Parameters<Dual>(independent: p)
      for i in times.indices { levels[i] = density(at: Dual(times[i]), independent) }
    } else {
      var span = levels.mutableSpan
      family.gradients(at: times.span, p, into: &span)
    }
  }

  func tangents(
    at times: [Double], _ p: Parameters<Tangent<DoubleDouble>>,
    into levels: inout [Tangent<DoubleDouble>]
  ) {
    if isDensity {
      for i in times.indices { levels[i] = density(at: Tangent(times[i]), p) }
    } else {
      let precise = times.map { DoubleDouble($0) }
      var span = levels.mutableSpan
      family.tangents(at: precise.span, p, into: &span)
    }
  }

  private func density<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    family.rate(family.value(at: t, p), at: t, p)
  }
}
