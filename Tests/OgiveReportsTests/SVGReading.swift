import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG document as an XML parser reads it.
final class SVGReading: NSObject, XMLParserDelegate {
  /// An element with what it directly holds.
  struct Element {
    let name: String
    let attributes: [String: String]
    let depth: Int
    var text = ""
  }

  /// The elements in the order in which they begin.
  private(set) var elements: [Element] = []
  /// Whether the whole is well-formed.
  private(set) var isWellFormed = false
  private var open: [Int] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  /// The styles of the shapes of the group whose title begins with `text`.
  func styles(ofTitle text: String) -> [String]? {
    guard let index = elements.firstIndex(where: { $0.name == "title" && $0.text.hasPrefix(text) })
    else { return nil }
    let depth = elements[index].depth
    return elements[(index + 1)...].prefix { $0.depth == depth }
      .compactMap { $0.attributes["class"] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, depth: open.count))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
