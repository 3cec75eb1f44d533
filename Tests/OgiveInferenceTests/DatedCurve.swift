import OgiveCurves
import OgiveNumerics

@testable import OgiveInference

/// One member of a family at dates of the calendar, differentiable by its parameters.
struct DatedCurve: Sendable {
  let family: any CurveFamily
  let parameters: Parameters<Double>
  /// The date from which the family counts its time, in decimal years.
  let reference: Double

  init(_ family: any CurveFamily, _ parameters: [Double], reference: Double) {
    self.family = family
    self.parameters = Parameters(parameters)
    self.reference = reference
  }

  func levels(at dates: [Double]) -> [Dual] {
    let times = dates.map { $0 - reference }
    var levels = [Dual](repeating: Dual(0.0), count: times.count)
    var span = levels.mutableSpan
    family.gradients(at: times.span, parameters, into: &span)
    return levels
  }

  func level(at date: Double) -> Double { levels(at: [date])[0].value }

  var capacity: Dual { family.capacity(Parameters<Dual>(independent: parameters)) }

  /// What priors see of it when the last fact's period ends at `date`.
  func view(at date: Double) -> CurveView<Dual> {
    let step = 1e-3
    let logs = levels(at: [-2.0, -1, 1, 2].map { date + $0 * step }).map { Dual.log($0) }
    return CurveView(
      family: family,
      parameters: (0..<parameters.count).map { Dual(parameters[$0], parameter: $0) },
      reference: reference, level: levels(at: [date])[0],
      growth: (8 * (logs[2] - logs[1]) - (logs[3] - logs[0])) / Dual(12 * step),
      capacity: capacity)
  }

  /// The same family with one parameter moved.
  func moved(_ index: Int, by change: Double) -> DatedCurve {
    var values = (0..<parameters.count).map { parameters[$0] }
    values[index] += change
    return DatedCurve(family, values, reference: reference)
  }
}
