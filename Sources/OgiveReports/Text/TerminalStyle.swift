/// What the terminal at the other end can show.
public struct TerminalStyle: Sendable, Hashable {
  /// How many columns it has; nil where lines may be as long as they like.
  public let columns: Int?
  /// Whether it shows bold and colours.
  public let isColoured: Bool

  /// A terminal with these abilities.
  public init(columns: Int?, isColoured: Bool) {
    self.columns = columns
    self.isColoured = isColoured
  }

  /// A file or a pipe: lines of any length, no colours.
  public static let plain = TerminalStyle(columns: nil, isColoured: false)

  /// The text in bold, where that can be shown.
  public func bold(_ text: String) -> String { wrapped(text, code: "1") }
  /// The text dimmed, where that can be shown.
  public func dim(_ text: String) -> String { wrapped(text, code: "2") }
  /// The text in red, where that can be shown.
  public func red(_ text: String) -> String { wrapped(text, code: "1;31") }
  /// The text in yellow, where that can be shown.
  public func yellow(_ text: String) -> String { wrapped(text, code: "1;33") }

  /// The text in a colour of the palette of 256, where that can be shown.
  func coloured(_ text: String, _ colour: Int) -> String { wrapped(text, code: "38;5;\(colour)") }

  private func wrapped(_ text: String, code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
