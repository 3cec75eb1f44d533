internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of how probable the values of a quantity are: before the facts and with them, or as assumed.
public struct DensityChart: Sendable {
  /// Where the drawing is in the results folder: `charts/channels-capacity.svg`.
  public let fileName: String
  let title: String
  let of: Label
  let unit: String
  /// The lines, of the same values: what the facts say comes last.
  let curves: [DensityCurve]

  /// The chart of a quantity; nil where the run has no density of it.
  init?(of name: String, of result: RunResult, names: inout FileNames) {
    curves = result.densities.filter { $0.of == name && $0.points.count > 1 }.map(\.told)
    guard let first = curves.first else { return nil }
    fileName = names.free(for: "density-\(name)")
    title = result.titles.first ?? name
    of = result.naming.quantity(name)
    unit = first.unit
  }

  var measure: ChartMeasure { ChartMeasure(name: of.phrase, unit: unit) }

  /// The values that are drawn.
  var span: ClosedRange<Double> {
    let points = curves[0].points
    return points[0].value...points[points.count - 1].value
  }

  /// The highest density that the drawing has to hold: those of the middle nine tenths of every line, so
  /// that one that rises without end towards a bound does not squash the rest.
  var highest: Double {
    let inside = curves.flatMap { curve in
      curve.points.filter { curve.quantiles[0] <= $0.value && $0.value <= curve.quantiles[2] }
    }
    let highest = inside.map(\.density).max() ?? 0
    return highest > 0 ? highest : curves.flatMap(\.points).map(\.density).max() ?? 1
  }

  /// The line that tells most.
  var main: DensityCurve { curves[curves.count - 1] }

  /// The values at which the axis is marked.
  func axis(atMost count: Int) -> RoundTicks {
    RoundTicks(within: span, atMost: count)
  }

  /// A value of the axis.
  func words(ofTick tick: Double) -> Phrase {
    Phrase { $0.text(tick, unit: NumberStyle.unit(beside: unit)) }
  }
}

extension DensityCurve {
  /// The curve with its values as people are told them: of shares in per cent.
  fileprivate var told: DensityCurve {
    guard isShare, unit == "1" else { return self }
    return DensityCurve(
      of: of, unit: "%", state: state, quantiles: quantiles.map { $0 * 100 },
      points: points.map { Point(value: $0.value * 100, density: $0.density / 100) })
  }
}
