internal import OgiveScenarios

extension FanChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    FanDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    let measure = Phrase { style in
      unit == "1" ? metric : "\(metric) (\(style.name(of: unit)))"
    }
    return measure.html + HTML(", ") + .name(scenario)
  }

  var caption: HTML {
    let medians = Phrase(
      "By \(lastDay) the medians are \(ends.english).", "到 \(lastDay) 的中位数：\(ends.chinese)。")
    return Phrase.bands.html + HTML(" ") + medians.html
  }

  var rowsBehind: RowSelection {
    let first = scenario.split(separator: ",").first.map(String.init) ?? scenario
    return RowSelection("forecast.csv", [("scenario_id", first), ("target", metric)])
  }
}
