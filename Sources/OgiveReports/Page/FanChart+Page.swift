internal import OgiveScenarios

extension FanChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    FanDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    measure.heading.html + Phrase.comma.html + scenario.name
  }

  var caption: HTML {
    let medians = Phrase(
      "By \(lastDay) the medians are \(ends.english).", "到 \(lastDay) 的中位数：\(ends.chinese)。")
    let marks = [Phrase.bands] + (hasMarks ? [.marks] : []) + (cuts.isEmpty ? [] : [.beyondAxis])
    return marks.map(\.html).joined() + HTML(" ") + medians.html
  }

  var rowsBehind: RowSelection {
    RowSelection("forecast.csv", [("scenario_id", scenarios[0].name), ("target", metric)])
  }
}
