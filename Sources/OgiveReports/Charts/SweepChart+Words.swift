internal import OgiveScenarios

extension SweepChart {
  /// What is drawn, under the title.
  var subtitle: String {
    let drawn = cutWords.english.isEmpty ? "" : " (\(cutWords.english))"
    return PlainText.oneLine(
      "\(subject.english), against \(changed.heading.english)\(bandWords.english)\(drawn)")
  }

  /// What the height is, and when.
  private var subject: Phrase {
    guard !question.isTitled else { return question.phrase }
    let figure = of.phrase
    let words =
      at.isEmpty ? figure : Phrase("\(figure.english) at \(at)", "\(figure.chinese)，\(at)")
    guard unit == nil else { return words }
    return Phrase("probability of \(words.english)", "概率：\(words.chinese)")
  }

  /// What the chart is called in a page.
  var name: Phrase {
    Phrase(
      "\(subject.english), against \(changed.heading.english)",
      "\(subject.chinese)，随\(changed.heading.chinese)变化")
  }

  /// How much lies within the band; nothing where there is none.
  private var bandWords: Phrase {
    guard let share else { return Phrase("", "") }
    return Phrase(": median and \(share) band", "：中位数与 \(share) 区间")
  }

  private var share: String? {
    levels.map { NumberStyle(.english).percent($0.upperBound - $0.lowerBound) }
  }

  /// How the chart is to be read.
  var reading: Phrase {
    let cut = Phrase(
      cutWords.english.isEmpty ? "" : " Drawn are the \(cutWords.english).",
      cutWords.chinese.isEmpty ? "" : "只画出\(cutWords.chinese)。")
    guard let share else {
      return Phrase("Line: what the sweep found." + cut.english, "线：扫描所得。" + cut.chinese)
    }
    return Phrase(
      "Line: median. Band: \(share)." + cut.english,
      "线：中位数；色带：\(share) 区间。" + cut.chinese)
  }

  /// Which lines are drawn where there are more; nothing where there are not.
  private var cutWords: Phrase {
    guard lineCount > lines.count else { return Phrase("", "") }
    return Phrase(
      "first \(lines.count) of \(lineCount) lines", "\(lineCount) 条线中的前 \(lines.count) 条")
  }

  /// The chart in words: where each line is highest and where it ends.
  public var alternativeText: String { "\(name.english): \(ends.english)" }

  /// The highest point of every line in both languages.
  var ends: Phrase {
    lines.map { line in
      Phrase { style in
        let most = line.points.max { $0.middle < $1.middle } ?? line.points[0]
        let value = style.text(most.value, unit: changed.unit)
        return line.name.text(style.language)
          + (style.language == .chinese ? "最高 " : " most ")
          + "\(text(of: most.middle, style))"
          + (style.language == .chinese ? "（\(value)）" : " at \(value)")
      }
    }.joined(.semicolon)
  }

  /// A height in words, with its unit.
  func text(of level: Double, _ style: NumberStyle) -> String {
    unit.map { style.text(level, unit: $0) } ?? style.percent(level)
  }

  /// A height beside the axis, where only per cent is told.
  func words(ofLevel level: Double) -> Phrase {
    Phrase { style in
      guard let unit else { return style.share(level) }
      return style.text(level, unit: NumberStyle.unit(beside: unit))
    }
  }

  /// A value of the axis below.
  func words(ofValue value: Double) -> Phrase {
    Phrase { $0.text(value, unit: NumberStyle.unit(beside: changed.unit)) }
  }

  /// Where a line ends.
  func ending(of line: Line) -> Phrase {
    Phrase { style in
      let level = line.points[line.points.count - 1].middle
      guard let unit else { return style.percent(level) }
      return style.text(level, unit: NumberStyle.unit(beside: unit))
    }
  }
}
