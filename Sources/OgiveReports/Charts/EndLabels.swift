/// Names at the ends of lines, each with a value below, moved apart where they would collide.
struct EndLabels {
  /// One line's label.
  struct Item {
    /// Where the line ends.
    let end: ChartPoint
    let name: Phrase
    let value: Phrase
    /// The style of the line.
    let style: String

    /// A label whose name is cut where it is very long.
    init(end: ChartPoint, name: Phrase, value: Phrase, style: String, _ size: ChartSize) {
      self.end = end
      self.name = name.shortened(toColumns: size.nameColumns)
      self.value = value
      self.style = style
    }
  }

  let items: [Item]
  let frame: ChartFrame

  /// The room that labels of these names and values take at the right.
  static func width(_ items: [(name: Phrase, value: Phrase)], in frame: ChartFrame) -> Double {
    let size = frame.size
    let widths = items.map { item in
      let columns = frame.columns(of: item.name.shortened(toColumns: size.nameColumns))
      return max(
        Double(columns) * size.labelColumn, Double(frame.columns(of: item.value)) * size.digit)
    }
    return size.gap + (widths.max() ?? 0)
  }

  /// Draws them to the right of a plot that ends at `right`, between two heights.
  func draw(rightOf right: Double, within room: ClosedRange<Double>, on canvas: inout SVGCanvas) {
    let size = frame.size
    let needed = Double(items.count) * 2 * size.labelLine
    let isRoomy = needed <= room.upperBound - room.lowerBound
    let column = LabelColumn(
      wanted: items.map(\.end.y), height: isRoomy ? 2 * size.labelLine : size.labelLine,
      within: room)
    let x = right + size.gap
    for (item, y) in zip(items, column.positions) {
      canvas.element("g", ["class": .text(item.style)]) { canvas in
        canvas.polyline(
          "leader", [item.end, ChartPoint(x: right + 3, y: item.end.y), ChartPoint(x: x - 4, y: y)])
        canvas.label(
          "name", item.name, in: frame.languages, at: ChartPoint(x: x, y: isRoomy ? y - 2 : y + 7))
        guard isRoomy else { return }
        canvas.label(
          "value", item.value, in: frame.languages,
          at: ChartPoint(x: x, y: y - 7 + size.labelLine))
      }
    }
  }
}
