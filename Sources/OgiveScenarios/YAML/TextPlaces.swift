import OgiveText

/// Where each character of a scalar's text stands in the file.
///
/// A scalar is one run of the file's text, or one run a line for a block of lines. Where the text
/// is not there letter by letter (escapes, folded lines), every character is placed at the
/// scalar's start.
struct TextPlaces: Sendable {
  /// Characters from `offset` on stand at `line`, from `column` on.
  struct Run: Sendable {
    var offset: Int
    var line: Int
    var column: Int
  }

  /// The whole scalar with its quotes.
  var whole: SourceLocation
  /// In order of offset; empty when the text is not in the file as it is.
  var runs: [Run]

  /// The place of `length` characters from `offset` on, counted in Unicode scalars.
  func location(offset: Int, length: Int) -> SourceLocation {
    guard let run = runs.last(where: { $0.offset <= offset }) else { return whole }
    return SourceLocation(
      file: whole.file, line: run.line, column: run.column + offset - run.offset, length: length)
  }
}
