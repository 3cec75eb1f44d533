import OgiveText

@testable import OgiveReports

/// The room that a text of a chart takes at its largest: in a narrow place, with broad letters.
struct TextBox {
  let text: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// Every text of a chart whose plain letters have a size; the others are larger in proportion.
  static func all(in drawing: SVGReading, letters: Double = 22) -> [TextBox] {
    drawing.elements.filter { $0.name == "text" }
      .compactMap { TextBox($0, scale: letters / 22) }
  }

  private init?(_ element: SVGReading.Element, scale: Double) {
    let style = element.attributes["class"] ?? ""
    guard let x = element.attributes["x"].flatMap(Double.init),
      let y = element.attributes["y"].flatMap(Double.init)
    else { return nil }
    let size = (Self.sizes[style] ?? 22) * scale
    let width = Double(DisplayWidth.columns(of: element.text.unicodeScalars)) * size * 0.55
    text = element.text
    left = x - width * (Self.anchors[element.attributes["text-anchor"] ?? ""] ?? 0)
    right = left + width
    top = y - 0.72 * size
    bottom = y
  }

  private static let sizes = ["title": 29.0, "name": 24.0, "key muted": 20.0]
  private static let anchors = ["middle": 0.5, "end": 1.0]

  func touches(_ other: TextBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
