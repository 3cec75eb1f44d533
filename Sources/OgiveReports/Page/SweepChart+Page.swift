internal import OgiveScenarios

extension SweepChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    SweepDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML { name.html }

  var caption: HTML {
    reading.html + HTML(" ") + Phrase(ends.english + ".", ends.chinese + "。").html
  }

  var rowsBehind: RowSelection { RowSelection("sweep.csv", []) }
}
