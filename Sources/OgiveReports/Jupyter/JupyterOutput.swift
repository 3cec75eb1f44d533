internal import OgiveText

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
