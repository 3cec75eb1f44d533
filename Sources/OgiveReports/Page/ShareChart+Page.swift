internal import OgiveScenarios

extension ShareChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    ShareDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    let words = Phrase("Shares: \(partNames.english), ", "份额：\(partNames.chinese)，")
    return words.html + scenario.phrase.name
  }

  var caption: HTML {
    Phrase(
      "Mean shares, which add up to 100% at every date. By \(lastDay): \(ends.english).",
      "平均份额，各日期合计 100%。到 \(lastDay)：\(ends.chinese)。"
    ).html
  }

  var rowsBehind: RowSelection {
    RowSelection("shares.csv", [("parts", parts.map(\.name).joined(separator: " "))])
  }
}
