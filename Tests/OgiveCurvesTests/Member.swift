import OgiveCurves
import OgiveNumerics
import Testing

/// A member of a family that the conformance suite runs on.
struct Member: Sendable, CustomTestStringConvertible {
  let family: any CurveFamily
  let example: CurveExample

  /// Every example of every family in the catalogue.
  static let all = CurveCatalog.all.flatMap { family in
    family.examples.map { Member(family: family, example: $0) }
  }
  /// Those that only grow or only fall, towards a limit.
  static let monotone = all.filter { $0.family.isMonotone && $0.capacity.isFinite }
  /// Those that come from below a tenth of their capacity.
  static let sigmoid = monotone.filter { $0.value($0.example.span.lowerBound) < 0.1 * $0.capacity }

  var testDescription: String { "\(family.name): \(example.title)" }
  var parameters: Parameters<Double> { Parameters(example.parameters) }
  var capacity: Double { family.capacity(parameters) }
  /// What differences of levels are measured against.
  var scale: Double { max(value(example.span.lowerBound), value(example.span.upperBound)) }

  /// 1 for a growing member, -1 for a falling one.
  var direction: Double {
    value(example.span.upperBound) < value(example.span.lowerBound) ? -1 : 1
  }

  func value(_ t: Double) -> Double { family.value(at: t, parameters) }

  /// `count` times spread evenly over the span, ends included.
  func times(_ count: Int) -> [Double] {
    let span = example.span
    let step = (span.upperBound - span.lowerBound) / Double(count - 1)
    return (0..<count).map { span.lowerBound + Double($0) * step }
  }
}
