internal import OgiveScenarios

extension TornadoChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    TornadoDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML { (questionTitle ?? kind).html }

  var caption: HTML {
    reading.html + HTML(" ") + scenario.phrase.name + Phrase.colon.html + ends.html
  }

  var rowsBehind: RowSelection {
    RowSelection("answers.csv", [("question", question), ("scenario", scenario.name), ("at", at)])
  }
}
