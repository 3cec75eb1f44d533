internal import OgiveScenarios

extension DensityChart {
  /// What is drawn, under the title.
  var subtitle: String {
    "density of \(measure.spoken): "
      + curves.map { $0.state.words.english }.joined(separator: ", ")
  }

  /// The chart in words: where each line has its middle and its 90%.
  public var alternativeText: String { "Density of \(of.phrase.english): \(ends.english)" }

  /// The same in both languages.
  var ends: Phrase {
    Phrase { style in
      curves.map { curve in
        let range = style.range(curve.quantiles[0], curve.quantiles[2], unit: unit)
        let middle = style.text(curve.quantiles[1], unit: unit == "1" ? "1" : unit)
        return style.language == .english
          ? "\(curve.state.words.english) 90% within \(range), median \(middle)"
          : "\(curve.state.words.chinese)：90% 区间 \(range)，中位数 \(middle)"
      }.joined(separator: Phrase.semicolon.text(style.language))
    }
  }
}

extension DensityCurve.State {
  /// What the line is called.
  var words: Phrase {
    switch self {
    case .assumed: Phrase("as assumed", "按假设")
    case .prior: Phrase("before the facts", "看到事实之前")
    case .posterior: Phrase("with the facts", "结合事实之后")
    }
  }
}
