extension SVGCanvas {
  /// A point; hollow where it is not filled.
  mutating func mark(_ shape: MarkShape, at center: ChartPoint, isFilled: Bool) {
    let style = isFilled ? "mark" : "hollow"
    guard shape == .circle else {
      polygon(style, shape.corners(around: center))
      return
    }
    element(
      "circle",
      ["class": .text(style), "cx": .number(center.x), "cy": .number(center.y), "r": "6"])
  }

  /// A horizontal bar over a stretch of time.
  mutating func bar(from left: Double, to right: Double, y: Double, isFilled: Bool) {
    let width = max(right - left, 6)
    element(
      "rect",
      [
        "class": isFilled ? "mark" : "hollow", "x": .number((left + right - width) / 2),
        "y": .number(y - 3.5), "width": .number(width), "height": "7", "rx": "2",
      ])
  }

  /// An arrow that rises or falls from a point; nothing for an exact figure.
  mutating func arrow(
    from start: ChartPoint, _ direction: FactMark.Direction, length: Double = 30,
    isFilled: Bool = true
  ) {
    guard direction != .exact else { return }
    let sign = direction == .above ? -1.0 : 1.0
    let tip = ChartPoint(x: start.x, y: start.y + sign * length)
    line("stem", from: start, to: ChartPoint(x: tip.x, y: tip.y - sign * 8))
    polygon(
      isFilled ? "head" : "hollow",
      [-6.5, 6.5].map { ChartPoint(x: tip.x + $0, y: tip.y - sign * 11) } + [tip])
  }

  /// The tip of an arrow, without its shaft: what is drawn goes on there.
  mutating func tip(at point: ChartPoint, isUpwards: Bool) {
    let depth = isUpwards ? 9.0 : -9
    polygon("head", [-7, 7].map { ChartPoint(x: point.x + $0, y: point.y + depth) } + [point])
  }

  /// A vertical bar between two levels.
  mutating func rangeBar(from low: ChartPoint, to high: ChartPoint) {
    line("stem", from: low, to: high)
    for end in [low, high] {
      line("stem", from: ChartPoint(x: end.x - 6, y: end.y), to: ChartPoint(x: end.x + 6, y: end.y))
    }
  }
}
