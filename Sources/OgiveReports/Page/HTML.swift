/// A piece of HTML: what comes from outside is escaped on its way in.
struct HTML: Hashable, Sendable {
  /// The HTML itself.
  private(set) var markup: String

  /// HTML that is ours, or that has been made safe already.
  init(markup: String) { self.markup = markup }

  /// A text that is read as it stands, on one line.
  init(_ text: String) { markup = SVGText.escaped(text) }

  static let nothing = HTML(markup: "")

  /// Whether there is nothing in it.
  var isEmpty: Bool { markup.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

  /// An element with its attributes, whose values are escaped, around some content.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: HTML = .nothing
  ) -> HTML {
    HTML(markup: start(name, attributes) + content.markup + "</\(name)>")
  }

  /// The same around a text.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) -> HTML {
    element(name, attributes, HTML(text))
  }

  /// An element on lines of its own, around what stands on lines of its own.
  static func block(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [HTML]
  ) -> HTML {
    let lines = content.filter { !$0.isEmpty }.map { $0.markup + "\n" }
    return HTML(markup: start(name, attributes) + "\n" + lines.joined() + "</\(name)>")
  }

  /// An element that has no content and no end: `meta`, `input`. Written so that XML can be read
  /// from it, too.
  static func mark(_ name: String, _ attributes: KeyValuePairs<String, String>) -> HTML {
    HTML(markup: start(name, attributes).dropLast() + " />")
  }

  /// A name from the file, kept together whatever direction it is written in.
  static func name(_ text: String) -> HTML { element("bdi", text: text) }

  private static func start(
    _ name: String, _ attributes: KeyValuePairs<String, String>
  ) -> String {
    "<\(name)" + attributes.map { " \($0.key)=\"\(SVGText.escaped($0.value))\"" }.joined() + ">"
  }
}

extension [HTML] {
  /// The pieces after each other.
  func joined(_ separator: HTML = .nothing) -> HTML {
    HTML(markup: map(\.markup).joined(separator: separator.markup))
  }
}
