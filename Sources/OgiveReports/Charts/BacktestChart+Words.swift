extension BacktestChart {
  /// What is drawn, under the title.
  var subtitle: String {
    "\(measure.spoken): each figure beside the forecast from those before it, "
      + "50% and 90%"
  }

  /// The chart in words.
  public var alternativeText: String { "Backtest of \(series.phrase.english): \(ends.english)" }

  /// How many figures were as expected, in both languages.
  var ends: Phrase {
    Phrase(
      "\(insideCount) of \(figures.count) figures lie within the 90% that the figures before "
        + "them gave",
      "\(figures.count) 个数字中有 \(insideCount) 个落在由之前的数字得出的 90% 区间内")
  }

  /// What the marks mean.
  var keyWords: [(sign: BacktestSign, words: Phrase)] {
    let signs: [BacktestSign] =
      insideCount < figures.count ? [.inside, .outside, .half, .most] : [.inside, .half, .most]
    return signs.map { ($0, $0.words) }
  }
}

/// A kind of mark in a backtest chart.
enum BacktestSign {
  case inside, outside, half, most

  var words: Phrase {
    switch self {
    case .inside: Phrase("published", "公布值")
    case .outside: Phrase("outside", "区间外")
    case .half: Phrase("50%", "50%")
    case .most: Phrase("90%", "90%")
    }
  }

  /// The mark as a character.
  var sign: String {
    switch self {
    case .inside: "●"
    case .outside: "○"
    case .half: "┃"
    case .most: "│"
    }
  }
}
