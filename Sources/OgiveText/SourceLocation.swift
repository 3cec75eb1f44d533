/// A place in a text file: where a mistake is, or where a value came from.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The path as the person gave it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in Unicode scalars.
  public var column: Int
  /// How many columns it covers, at least 1.
  public var length: Int

  /// The place at `line` and `column` of `file`.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// In order of file, line and column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
