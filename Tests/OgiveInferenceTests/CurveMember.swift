import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

/// A member of the catalogue, carried through interventions.
struct CurveMember: Sendable, CustomTestStringConvertible {
  let family: any CurveFamily
  let example: CurveExample

  static let all = CurveCatalog.all.flatMap { family in
    family.examples.map { CurveMember(family: family, example: $0) }
  }

  var testDescription: String { "\(family.name): \(example.title)" }
  var parameters: Parameters<Double> { Parameters(example.parameters) }
  var capacity: Double { family.capacity(parameters) }
  var isLimited: Bool { capacity.isFinite && capacity > 0 }

  /// The time at a part of the span that is worth looking at.
  func time(_ part: Double) -> Double {
    example.span.lowerBound + part * (example.span.upperBound - example.span.lowerBound)
  }

  func value(_ time: Double) -> Double { family.value(at: time, parameters) }

  /// The levels at dates, with the curve's own time told by the calendar from `reference` on.
  func levels(
    at dates: [Double], _ interventions: [Intervention],
    schedule: SpeedSchedule = SpeedSchedule([]), reference: Double = 0
  ) -> [Double] {
    var curve = IntervenedCurve(
      family: family, parameters: parameters.lifted(to: Draws8.self), reference: reference)
    let timeline = Timeline(dates: dates, schedule: schedule, interventions: interventions)
    return curve.levels(along: timeline).map { $0.lanes[5] }
  }
}
