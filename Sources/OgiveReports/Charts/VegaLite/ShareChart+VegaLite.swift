internal import OgiveEvidence
internal import OgiveScenarios
internal import OgiveText

extension ShareChart {
  /// The chart as a Vega-Lite specification: areas upon each other.
  var vegaLite: JSONValue {
    let rows = points.flatMap { point -> [[TableContent.Cell]] in
      let day = CalendarDate(containing: point.time).adding(days: -1).description
      return zip(parts, point.means).map { part, mean in
        [.text(part.phrase.english), .text(day), .number(mean, unit: "1")]
      }
    }
    let table = TableContent(caption: "", columns: ["part", "date", "share"], rows: rows)
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: table,
      layers: [
        VegaLite.layer(
          mark: ["type": "area", "opacity": .number(0.7)],
          encoding: [
            VegaLite.channel("x", "date", "temporal", title: ""),
            VegaLite.channel("y", "share", "quantitative"),
            VegaLite.channel("color", "part", "nominal"),
          ])
      ])
  }
}
