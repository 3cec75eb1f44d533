internal import OgiveScenarios

extension BacktestChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    BacktestDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    Phrase.both(HTML("Backtest of "), HTML("回测：")) + measure.heading.html
  }

  var caption: HTML {
    Phrase(
      "\(ends.english). The priors and the curves are those of today.",
      "\(ends.chinese)。先验与曲线均为今日所选。"
    ).html
  }

  var rowsBehind: RowSelection { RowSelection("backtest.csv", [("series", series.name)]) }
}
