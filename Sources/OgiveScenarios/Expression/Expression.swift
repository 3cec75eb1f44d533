public import OgiveText

/// An expression of the scenario file: `max(douyin, kuaishou) - channels`,
/// `channels @ 2022-12 >= 6亿`.
///
/// The language is described on the page <doc:Expressions>.
public struct Expression: Sendable {
  /// As written.
  public let text: String
  let syntax: Syntax
  let places: TextPlaces

  /// Parses `text`, which stands at `places`.
  ///
  /// - Throws: the first mistake of spelling or grammar, placed inside `text`.
  init(parsing text: String, places: TextPlaces) throws(TextProblem) {
    var parser = ExpressionParser(text)
    syntax = try parser.wholeExpression()
    self.text = text
    self.places = places
  }

  /// Parses an expression that stands alone, as on the command line.
  ///
  /// - Throws: the first mistake of spelling or grammar, placed inside `text`.
  public init(parsing text: String) throws(TextProblem) {
    let length = text.unicodeScalars.count
    let whole = SourceLocation(file: "expression", line: 1, column: 1, length: length)
    let run = TextPlaces.Run(offset: 0, line: 1, column: 1)
    try self.init(parsing: text, places: TextPlaces(whole: whole, runs: [run]))
  }

  /// Where it is written.
  public var location: SourceLocation { places.whole }

  /// The place of a part of it.
  func location(of range: Range<Int>) -> SourceLocation {
    places.location(offset: range.lowerBound, length: range.count)
  }
}
