internal import OgiveEvidence
internal import OgiveScenarios
internal import OgiveText

extension FanChart {
  /// The chart as a Vega-Lite specification: bands, medians, published figures, and the end of what was
  /// known.
  var vegaLite: JSONValue {
    let colour = VegaLite.channel("color", "series", "nominal")
    let time = VegaLite.channel("x", "date", "temporal", title: "")
    let bands = [("p05", "p95", 0.15), ("p25", "p75", 0.25)].map { low, high, opacity in
      VegaLite.layer(
        mark: ["type": "area", "opacity": .number(opacity)],
        encoding: [
          time, VegaLite.channel("y", low, "quantitative", title: measure.heading.english),
          VegaLite.channel("y2", high), colour,
        ])
    }
    let median = VegaLite.layer(
      mark: "line",
      encoding: [time, VegaLite.channel("y", "p50", "quantitative"), colour])
    let figures = VegaLite.layer(
      mark: ["type": "point", "size": 60], of: published,
      encoding: [
        time, VegaLite.channel("y", "value", "quantitative"), colour,
        VegaLite.channel("shape", "says", "nominal", title: "published"),
        VegaLite.channel("tooltip", "fact", "nominal"),
      ])
    let known = TableContent(
      caption: "", columns: ["date"], rows: [[.text(lastKnownDay.description)]])
    let origin = VegaLite.layer(
      mark: ["type": "rule", "strokeDash": [5, 4]], of: known,
      encoding: [VegaLite.channel("x", "date", "temporal")])
    let facts = published.rows.isEmpty ? [] : [figures]
    return VegaLite.chart(
      title: title, subtitle: subtitle, of: quantiles, layers: bands + [median] + facts + [origin])
  }

  private var quantiles: TableContent {
    let rows = series.flatMap { series in
      series.points.map { point -> [TableContent.Cell] in
        let day = CalendarDate(containing: point.time).adding(days: -1)
        return [.text(series.name.english), .text(day.description)]
          + point.values.map { .number($0, unit: "1") }
      }
    }
    return TableContent(
      caption: "", columns: ["series", "date", "p05", "p25", "p50", "p75", "p95"],
      rows: rows)
  }

  private var published: TableContent {
    let rows = series.flatMap { series in
      visibleFacts(of: series).map { fact -> [TableContent.Cell] in
        let middle = (fact.span.lowerBound + fact.span.upperBound) / 2
        let value = (fact.level.lowerBound + fact.level.upperBound) / 2
        let says = fact.isFitted ? fact.direction.words : "not fitted"
        return [
          .text(series.name.english), .text(CalendarDate(containing: middle).description),
          .number(value, unit: "1"), .text(says), .text(fact.text),
        ]
      }
    }
    return TableContent(
      caption: "", columns: ["series", "date", "value", "says", "fact"], rows: rows)
  }
}

extension FactMark.Direction {
  fileprivate var words: String {
    switch self {
    case .exact: "level"
    case .above: "more than"
    case .below: "less than"
    }
  }
}
