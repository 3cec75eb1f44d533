extension TornadoChart {
  /// What is drawn, under the title.
  var subtitle: String {
    if let questionTitle {
      return PlainText.oneLine("\(questionTitle.english) (\(scenario.phrase.english))")
    }
    let figure = PlainText.oneLine("\(of.english) at \(at), \(scenario.phrase.english)")
    return unit == nil ? "shares in the variance of \(figure)" : "what moves \(figure)"
  }

  /// What a chart of this kind shows, for a page.
  var kind: Phrase {
    unit == nil
      ? Phrase(
        "Shares in the variance of \(of.english) at \(at)", "\(of.chinese) 在 \(at) 的方差来源")
      : Phrase("What moves \(of.english) at \(at)", "影响 \(of.chinese)（\(at)）的因素")
  }

  /// How the bars are to be read.
  var reading: Phrase {
    unit == nil
      ? Phrase(
        "Bars: shares, with twice their standard errors.", "条形：份额，线段为两倍标准误。")
      : Phrase(
        "Medians where an input is in its lowest tenth (light) and in its highest (solid).",
        "输入处于最低十分之一（浅色）与最高十分之一（深色）时的中位数。")
  }

  /// The chart in words: every bar.
  public var alternativeText: String {
    "\(kind.english), scenario \(scenario.phrase.english): \(ends.english)"
  }

  /// Every bar in both languages.
  var ends: Phrase {
    Phrase { style in
      bars.map { "\($0.input.text(style.language)) \(text(of: $0, style))" }
        .joined(separator: Phrase.comma.text(style.language))
    }
  }

  /// A number of the axis.
  func words(ofTick tick: Double) -> Phrase {
    if let unit { return Phrase { $0.text(tick, unit: NumberStyle.unit(beside: unit)) } }
    let percent = "\(Int((tick * 100).rounded()))%"
    return Phrase(percent, percent)
  }

  /// A bar's numbers.
  func text(of bar: Bar, _ style: NumberStyle) -> String {
    unit == nil
      ? style.share(bar.high)
      : style.change(bar.low, bar.high, unit: NumberStyle.unit(beside: unit ?? "1"))
  }
}
