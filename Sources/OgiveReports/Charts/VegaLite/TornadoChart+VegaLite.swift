internal import OgiveScenarios
internal import OgiveText

extension TornadoChart {
  /// The chart as a Vega-Lite specification: a bar for each input.
  var vegaLite: JSONValue {
    let rows = bars.map { bar -> [TableContent.Cell] in
      [.text(bar.input.english)] + [bar.low, middle, bar.high].map { .number($0, unit: "1") }
    }
    let table = TableContent(
      caption: "", columns: ["input", "low", "middle", "high"], rows: rows)
    let measure = unit.map { ChartMeasure(name: of, unit: $0).heading.english } ?? "share"
    let inputs = JSONValue.Member(
      "y", ["field": "input", "type": "nominal", "sort": .null, "title": ""])
    let parts = [("low", 0.35), ("high", 1.0)].filter { unit != nil || $0.0 == "high" }
    return VegaLite.chart(
      title: title, subtitle: subtitle, height: 28 * max(bars.count, 1), of: table,
      layers: parts.map { end, opacity in
        VegaLite.layer(
          mark: ["type": "bar", "opacity": .number(opacity)],
          encoding: [
            inputs, VegaLite.channel("x", "middle", "quantitative", title: measure),
            VegaLite.channel("x2", end),
          ])
      })
  }
}
