/// What a chart's key explains.
enum KeyItem: String, CaseIterable {
  case point = "at a date"
  case stretch = "average"
  case above = "more than"
  case below = "less than"
  case notFitted = "not fitted"

  /// Whether a fact is drawn in the way that this explains.
  func explains(_ fact: FactMark) -> Bool {
    switch self {
    case .point: !fact.isStretch
    case .stretch: fact.isStretch
    case .above: fact.direction == .above
    case .below: fact.direction == .below
    case .notFitted: !fact.isFitted
    }
  }

  /// The mark itself.
  func draw(at center: ChartPoint, on canvas: inout SVGCanvas) {
    switch self {
    case .point: canvas.mark(.circle, at: center, isFilled: true)
    case .stretch: canvas.bar(from: center.x - 12, to: center.x + 12, y: center.y, isFilled: true)
    case .above: canvas.arrow(from: ChartPoint(x: center.x, y: center.y + 10), .above, length: 20)
    case .below: canvas.arrow(from: ChartPoint(x: center.x, y: center.y - 10), .below, length: 20)
    case .notFitted: canvas.mark(.circle, at: center, isFilled: false)
    }
  }
}
