/// Writes SVG, one element a line: every number rounded to hundredths, every string escaped, so that
/// the same drawing is the same bytes on every machine.
struct SVGCanvas {
  /// What an attribute says.
  enum Attribute: ExpressibleByStringLiteral {
    case text(String)
    case number(Double)

    init(stringLiteral text: String) { self = .text(text) }

    fileprivate var text: String {
      switch self {
      case .text(let text): SVGText.escaped(text)
      case .number(let value): SVGText.number(value)
      }
    }
  }

  /// What has been drawn.
  private(set) var text = ""

  /// An element without content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, Attribute>) {
    text += "<\(name)\(Self.list(attributes))/>\n"
  }

  /// An element that holds a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, Attribute>, text content: String
  ) {
    text += "<\(name)\(Self.list(attributes))>\(SVGText.escaped(content))</\(name)>\n"
  }

  /// An element that holds what `draw` draws.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, Attribute>,
    draw: (inout SVGCanvas) -> Void
  ) {
    text += "<\(name)\(Self.list(attributes))>\n"
    draw(&self)
    text += "</\(name)>\n"
  }

  /// A style sheet; `css` is ours and taken as it stands.
  mutating func style(_ css: String) {
    text += "<style>\n\(css)\n</style>\n"
  }

  private static func list(_ attributes: KeyValuePairs<String, Attribute>) -> String {
    attributes.map { " \($0.key)=\"\($0.value.text)\"" }.joined()
  }
}
