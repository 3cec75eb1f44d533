internal import OgiveScenarios

extension DensityChart: DrawnChart {
  func element(style: String, frame: ChartFrame) -> String {
    DensityDrawing(self, frame: frame).element(style: style)
  }

  var heading: HTML {
    Phrase.both(HTML("Density of "), HTML("概率密度：")) + measure.heading.html
  }

  var caption: HTML { Phrase(ends.english + ".", ends.chinese + "。").html }

  var rowsBehind: RowSelection { RowSelection("densities.csv", [("of", of.name)]) }
}
