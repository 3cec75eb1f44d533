internal import OgiveEvidence
internal import OgiveScenarios
internal import OgiveText

extension BacktestChart {
  /// The chart as a Vega-Lite specification: rules for 90%, bars for 50%, ticks for medians, and the
  /// published figures.
  var vegaLite: JSONValue {
    let rows = figures.map { figure -> [TableContent.Cell] in
      [.text(CalendarDate(containing: figure.time).description)]
        + (figure.quantiles + [figure.published]).map { .number($0, unit: "1") }
    }
    let table = TableContent(
      caption: "", columns: ["date", "p05", "p25", "p50", "p75", "p95", "published"], rows: rows)
    let time = VegaLite.channel("x", "date", "temporal", title: "")
    let ranges: [(JSONValue, String, String)] = [
      ("rule", "p05", "p95"),
      (["type": "bar", "width": 12, "opacity": .number(0.5)], "p25", "p75"),
    ]
    let levels: [(JSONValue, String)] = [
      (["type": "tick", "width": 18], "p50"),
      (["type": "point", "filled": true, "color": "#c64f00"], "published"),
    ]
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: table,
      layers: ranges.map { mark, low, high in
        VegaLite.layer(
          mark: mark,
          encoding: [
            time, VegaLite.channel("y", low, "quantitative", title: measure.heading.english),
            VegaLite.channel("y2", high),
          ])
      }
        + levels.map { mark, column in
          VegaLite.layer(
            mark: mark, encoding: [time, VegaLite.channel("y", column, "quantitative")])
        })
  }
}
