internal import OgiveScenarios

extension CrossingChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    CrossingDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    if let questionTitle { return questionTitle.html }
    let condition = HTML.element("code", text: condition)
    return Phrase.both(
      HTML("Probability by date that ") + condition, HTML("到各日期为止的概率：") + condition)
  }

  var caption: HTML {
    Phrase(
      "Marks: dates asked about, with twice their standard errors. By \(lastDay): "
        + "\(ends.english).",
      "标记：所问日期及两倍标准误。到 \(lastDay)：\(ends.chinese)。"
    ).html
  }

  var rowsBehind: RowSelection { RowSelection("answers.csv", [("question", question)]) }
}
