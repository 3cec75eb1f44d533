internal import OgiveEvidence
internal import OgiveScenarios
internal import OgiveText

extension CrossingChart {
  /// The chart as a Vega-Lite specification: a line for each scenario, with a point at each date asked
  /// about.
  var vegaLite: JSONValue {
    let encoding = [
      VegaLite.channel("x", "date", "temporal", title: ""),
      VegaLite.channel("y", "probability", "quantitative"),
      VegaLite.channel("color", "scenario", "nominal"),
    ]
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: table { _ in true },
      layers: [
        VegaLite.layer(mark: "line", encoding: encoding),
        VegaLite.layer(
          mark: ["type": "point", "filled": true], of: table { $0.standardError != nil },
          encoding: encoding),
      ])
  }

  private func table(where isShown: (Line.Point) -> Bool) -> TableContent {
    let rows = lines.flatMap { line in
      line.points.filter(isShown).map { point -> [TableContent.Cell] in
        let day = CalendarDate(containing: point.time).adding(days: -1)
        return [
          .text(line.names.english), .text(day.description), .number(point.probability, unit: "1"),
        ]
      }
    }
    return TableContent(caption: "", columns: ["scenario", "date", "probability"], rows: rows)
  }
}
