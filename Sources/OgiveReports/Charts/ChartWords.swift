extension Phrase {
  /// What stands at the line between the known and the projected.
  static func known(by day: String) -> Phrase { Phrase("known by \(day)", "截至 \(day) 已知") }
}

extension SVGCanvas {
  /// A text in each of some languages, of which a page shows one.
  mutating func label(
    _ style: String, _ words: Phrase, in languages: [NumberStyle.Language], at point: ChartPoint,
    anchor: Anchor = .start
  ) {
    guard languages.count > 1, words.english != words.chinese else {
      label(style, words.text(languages.first ?? .english), at: point, anchor: anchor)
      return
    }
    for language in languages where !words.text(language).isEmpty {
      element("g", ["lang": .text(language.rawValue)]) { canvas in
        canvas.label(style, words.text(language), at: point, anchor: anchor)
      }
    }
  }
}
