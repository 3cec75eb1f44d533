internal import OgiveText

/// What a chart's key explains.
enum KeyItem: CaseIterable {
  case point, stretch, above, below, notFitted, cut

  /// What the mark means.
  var words: Phrase {
    switch self {
    case .point: Phrase("at a date", "某日")
    case .stretch: Phrase("average", "平均")
    case .above: Phrase("more than", "多于")
    case .below: Phrase("less than", "少于")
    case .notFitted: Phrase("not fitted", "未参与拟合")
    case .cut: Phrase("band goes on", "区间超出")
    }
  }

  /// Whether a fact is drawn in the way that this explains.
  func explains(_ fact: FactMark) -> Bool {
    switch self {
    case .point: !fact.isStretch
    case .stretch: fact.isStretch
    case .above: fact.direction == .above
    case .below: fact.direction == .below
    case .notFitted: !fact.isFitted
    case .cut: false
    }
  }

  /// From the beginning of an item to its text, and from there to the next item.
  static let indent = 28.0
  private static let space = 14.0

  /// Items after each other, on as many lines as they need.
  static func lines(
    of items: [KeyItem], in language: NumberStyle.Language, _ size: ChartSize
  ) -> [[(item: KeyItem, x: Double)]] {
    var lines: [[(item: KeyItem, x: Double)]] = []
    var x = size.width
    for item in items {
      let columns = DisplayWidth.columns(of: item.words.text(language).unicodeScalars)
      let width = indent + Double(columns) * size.keyDigit
      if x + width > size.width - size.margin {
        lines.append([])
        x = size.margin
      }
      lines[lines.count - 1].append((item, x))
      x += width + space
    }
    return lines
  }

  /// The mark itself.
  func draw(at center: ChartPoint, on canvas: inout SVGCanvas) {
    switch self {
    case .point: canvas.mark(.circle, at: center, isFilled: true)
    case .stretch: canvas.bar(from: center.x - 12, to: center.x + 12, y: center.y, isFilled: true)
    case .above: canvas.arrow(from: ChartPoint(x: center.x, y: center.y + 10), .above, length: 20)
    case .below: canvas.arrow(from: ChartPoint(x: center.x, y: center.y - 10), .below, length: 20)
    case .notFitted: canvas.mark(.circle, at: center, isFilled: false)
    case .cut: canvas.tip(at: ChartPoint(x: center.x, y: center.y - 4), isUpwards: true)
    }
  }
}
