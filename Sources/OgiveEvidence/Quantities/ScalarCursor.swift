/// Walks over a text, reading full-width characters as their half-width twins, so that a place in
/// it is a place in the text as written.
struct ScalarCursor {
  /// The half-width text.
  let scalars: [Unicode.Scalar]
  /// How many scalars have been read.
  private(set) var position: Int

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.halfWidth)
    position = 0
  }

  /// The next scalar; nil at the end.
  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Whether everything has been read.
  var isAtEnd: Bool { position >= scalars.count }

  /// What has not been read yet.
  var rest: String { text(from: position, to: scalars.count) }

  mutating func advance(by count: Int = 1) {
    position = min(position + count, scalars.count)
  }

  mutating func skipSpaces() {
    while peek == " " { advance() }
  }

  /// Reads and returns scalars for as long as they meet the condition.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let next = peek, condition(next) { advance() }
    return text(from: start, to: position)
  }

  /// Reads `word` if it comes next.
  mutating func takeIfNext(_ word: String) -> Bool {
    guard scalars[position...].starts(with: word.unicodeScalars) else { return false }
    advance(by: word.unicodeScalars.count)
    return true
  }

  func text(from start: Int, to end: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
