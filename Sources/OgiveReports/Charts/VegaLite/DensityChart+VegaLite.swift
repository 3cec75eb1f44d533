internal import OgiveScenarios
internal import OgiveText

extension DensityChart {
  /// The chart as a Vega-Lite specification: an area with its line for each state of knowledge.
  var vegaLite: JSONValue {
    let rows = curves.flatMap { curve in
      curve.points.map { point -> [TableContent.Cell] in
        [
          .text(curve.state.words.english), .number(point.value, unit: "1"),
          .number(point.density, unit: "1"),
        ]
      }
    }
    let table = TableContent(caption: "", columns: ["known", "value", "density"], rows: rows)
    let encoding = [
      VegaLite.channel("x", "value", "quantitative", title: measure.heading.english),
      VegaLite.channel("y", "density", "quantitative"),
      VegaLite.channel("color", "known", "nominal"),
    ]
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: table,
      layers: [
        VegaLite.layer(
          mark: ["type": "area", "line": true, "opacity": .number(0.3)], encoding: encoding)
      ])
  }
}
