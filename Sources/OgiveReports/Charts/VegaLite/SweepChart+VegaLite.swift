internal import OgiveScenarios
internal import OgiveText

extension SweepChart {
  /// The chart as a Vega-Lite specification: a line for each scenario, with its band where it has one.
  var vegaLite: JSONValue {
    let colour = VegaLite.channel("color", "scenario", "nominal")
    let value = VegaLite.channel("x", "value", "quantitative", title: changed.heading.english)
    let measure = ChartMeasure(name: of.phrase, unit: unit ?? "1").heading.english
    let height = VegaLite.channel("y", "middle", "quantitative", title: measure)
    let band = VegaLite.layer(
      mark: ["type": "area", "opacity": .number(0.2)],
      encoding: [
        value, VegaLite.channel("y", "low", "quantitative"), VegaLite.channel("y2", "high"), colour,
      ])
    let line = VegaLite.layer(
      mark: ["type": "line", "point": true], encoding: [value, height, colour])
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: table, layers: levels == nil ? [line] : [band, line])
  }

  private var table: TableContent {
    let rows = lines.flatMap { line in
      line.points.map { point -> [TableContent.Cell] in
        [.text(line.name.english)]
          + [point.value, point.middle, point.band?.lowerBound, point.band?.upperBound]
          .map { .number($0, unit: "1") }
      }
    }
    return TableContent(
      caption: "", columns: ["scenario", "value", "middle", "low", "high"], rows: rows)
  }
}
