internal import OgiveText

extension FanChart {
  /// The numbers of a chart for a page's script: at each time the time itself in decimal years and the
  /// quantiles of each series.
  var data: HTML {
    let series = series.enumerated().map { index, series -> JSONValue in
      let points = series.points.map { point in
        ([point.time] + point.values).enumerated().map { place, value in
          DecimalText.shortest(value, significantDigits: place == 0 ? 8 : 4)
        }.joined(separator: " ")
      }
      return [
        "en": .string(PlainText.oneLine(series.name.english)),
        "zh": .string(PlainText.oneLine(series.name.chinese)),
        "points": .string(points.joined(separator: ",")),
      ]
    }
    let unit = PlainText.oneLine(measure.unit)
    let value: JSONValue = [
      "unit": .string(unit), "zh": .string(UnitWords.chinese(unit)), "series": .array(series),
    ]
    return HTML(
      markup: "<script type=\"application/json\">" + ScriptText.data(value) + "</script>")
  }
}
