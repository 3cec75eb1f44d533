/// Names at the ends of lines, each with a value below, moved apart where they would collide.
struct EndLabels {
  /// One line's label.
  struct Item {
    /// Where the line ends.
    let end: ChartPoint
    /// On one line or two.
    let name: [Phrase]
    /// The same on one line, cut where it is long.
    let short: Phrase
    let value: Phrase
    /// The style of the line.
    let style: String

    /// A label whose name is cut where it is very long.
    init(end: ChartPoint, name: Phrase, value: Phrase, style: String, _ size: ChartSize) {
      self.end = end
      self.name = EndLabels.lines(of: name, size)
      short = name.shortened(toColumns: size.nameColumns)
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
      let names = lines(of: item.name, size) + [item.name.shortened(toColumns: size.nameColumns)]
      return max(
        Double(names.map(frame.columns).max() ?? 0) * size.labelColumn,
        Double(frame.columns(of: item.value)) * size.digit)
    }
    return size.gap + (widths.max() ?? 0)
  }

  private static func lines(of name: Phrase, _ size: ChartSize) -> [Phrase] {
    name.lines(ofColumns: size.nameColumns, atMost: 2)
  }

  /// Draws them to the right of a plot that ends at `right`, between two heights: names on all of their
  /// lines with the values below, or on one line, or without the values, as there is room.
  func draw(rightOf right: Double, within room: ClosedRange<Double>, on canvas: inout SVGCanvas) {
    let lines = (items.map(\.name.count).max() ?? 1) + 1
    let fitting = [lines, 2].first { rows in
      Double(items.count * rows) * frame.size.labelLine <= room.upperBound - room.lowerBound
    }
    let height = Double(fitting ?? 1) * frame.size.labelLine
    let column = LabelColumn(wanted: items.map(\.end.y), height: height, within: room)
    for (item, y) in zip(items, column.positions) {
      let texts = fitting == lines ? item.name + [item.value] : [item.short, item.value]
      canvas.element("g", ["class": .text(item.style)]) { canvas in
        let x = right + frame.size.gap
        canvas.polyline(
          "leader", [item.end, ChartPoint(x: right + 3, y: item.end.y), ChartPoint(x: x - 4, y: y)])
        draw(fitting == nil ? [item.short] : texts, at: ChartPoint(x: x, y: y), on: &canvas)
      }
    }
  }

  /// Lines of a label around a place; the last of several is a value.
  private func draw(_ lines: [Phrase], at place: ChartPoint, on canvas: inout SVGCanvas) {
    let pitch = frame.size.labelPitch
    let first = place.y + Self.descent - pitch * Double(lines.count - 1) / 2
    for (index, line) in lines.enumerated() {
      let style = index > 0 && index == lines.count - 1 ? "value" : "name"
      canvas.label(
        style, line, in: frame.languages,
        at: ChartPoint(x: place.x, y: first + pitch * Double(index)))
    }
  }

  /// From the middle of a line to where its letters stand.
  private static let descent = 7.0
}
