/// One cell of a CSV file, with its place.
public struct CSVCell: Sendable, Hashable {
  /// The text, without the quotes around it and with doubled quotes undone.
  public var text: String
  /// Where the text begins (inside the quotes, if any) and how much of its line it covers.
  public var location: SourceLocation
  /// Whether it stands in quotes.
  public var isQuoted: Bool

  /// The cell of this text at this place.
  public init(text: String, location: SourceLocation, isQuoted: Bool = false) {
    self.text = text
    self.location = location
    self.isQuoted = isQuoted
  }
}
