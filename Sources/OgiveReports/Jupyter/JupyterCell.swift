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
