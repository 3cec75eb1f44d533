/// A section of a page under a heading of the second level.
struct PageSection {
  let id: String
  let title: Phrase
  private let content: [HTML]

  init(_ id: String, _ title: Phrase, _ content: [HTML]) {
    self.id = id
    self.title = title
    self.content = content.filter { !$0.isEmpty }
  }

  var isEmpty: Bool { content.isEmpty }

  /// How many bytes its content takes.
  var size: Int { content.map(\.markup.utf8.count).reduce(0, +) }

  var html: HTML {
    let heading = HTML.element("h2", ["id": "\(id)-title"], title.html)
    return .block("section", ["id": id, "aria-labelledby": "\(id)-title"], [heading] + content)
  }
}
