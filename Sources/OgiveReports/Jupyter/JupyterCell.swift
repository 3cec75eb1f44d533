internal import OgiveText

/// A cell of a notebook for Jupyter.
enum JupyterCell {
  case prose(String)
  case code(String, output: JupyterOutput?)

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    switch self {
    case .prose(let text), .code(let text, _): text.isEmpty
    }
  }

  /// The cell with a name of its own, run as the `count`th, its members in alphabetical order as Jupyter
  /// writes them.
  func json(id: String, count: Int) -> JSONValue {
    switch self {
    case .prose(let text):
      [
        "cell_type": "markdown", "id": .string(id), "metadata": [:],
        "source": Self.lines(text.trimmingTrailingLines()),
      ]
    case .code(let text, let output):
      [
        "cell_type": "code", "execution_count": .integer(count), "id": .string(id),
        "metadata": [:], "outputs": .array(output.map { [$0.json] } ?? []),
        "source": Self.lines(text.trimmingTrailingLines()),
      ]
    }
  }

  /// A text as the list of its lines, each but the last with its line feed.
  static func lines(_ text: String) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().compactMap { index, line in
        let isLast = index == lines.count - 1
        return isLast && line.isEmpty ? nil : .string(line + (isLast ? "" : "\n"))
      })
  }
}

/// What a cell shows under its code, in the richest form that the reader's program can show.
struct JupyterOutput {
  private let kind: String
  private let rich: String
  private let text: String

  /// A drawing, and its words.
  init(svg: String, text: String) {
    kind = "image/svg+xml"
    rich = svg
    self.text = text
  }

  /// A table, and the same in plain columns.
  init(html: String, text: String) {
    kind = "text/html"
    rich = html
    self.text = text
  }

  var json: JSONValue {
    [
      "data": .object([
        .init(kind, JupyterCell.lines(rich)), .init("text/plain", JupyterCell.lines(text)),
      ]),
      "metadata": [:], "output_type": "display_data",
    ]
  }
}
