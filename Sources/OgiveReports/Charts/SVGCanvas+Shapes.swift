/// A place in a drawing: x to the right, y downwards.
struct ChartPoint: Hashable {
  var x: Double
  var y: Double
}

extension SVGCanvas {
  /// A straight line.
  mutating func line(_ style: String, from start: ChartPoint, to end: ChartPoint) {
    element(
      "path",
      ["class": .text(style), "d": .text(Self.outline([start, end], isClosed: false))])
  }

  /// A line through points; nothing where there are fewer than two.
  mutating func polyline(_ style: String, _ points: [ChartPoint]) {
    guard points.count > 1 else { return }
    element(
      "path", ["class": .text(style), "d": .text(Self.outline(points, isClosed: false))])
  }

  /// A filled shape with these corners; nothing where there are fewer than three.
  mutating func polygon(_ style: String, _ points: [ChartPoint]) {
    guard points.count > 2 else { return }
    element("path", ["class": .text(style), "d": .text(Self.outline(points, isClosed: true))])
  }

  /// A text that begins, is centred or ends at a point on its baseline.
  mutating func label(
    _ style: String, _ content: String, at point: ChartPoint, anchor: Anchor = .start
  ) {
    element(
      "text",
      [
        "class": .text(style), "x": .number(point.x), "y": .number(point.y),
        "text-anchor": .text(anchor.rawValue),
      ], text: content)
  }

  /// Which part of a text is at its place.
  enum Anchor: String {
    case start, middle, end
  }

  private static func outline(_ points: [ChartPoint], isClosed: Bool) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += index == 0 ? "M" : "L"
      text += SVGText.number(point.x) + " " + SVGText.number(point.y)
    }
    return isClosed ? text + "Z" : text
  }
}
