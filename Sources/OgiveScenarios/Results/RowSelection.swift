/// Rows of a table of the results folder: those in which columns hold certain texts.
public struct RowSelection: Sendable, Hashable {
  /// A column and the text that is wanted in it.
  public struct Condition: Sendable, Hashable {
    public var column: String
    public var text: String
  }

  /// The file's name in the folder: `answers.csv`.
  public var file: String
  /// What has to be true of a row, all of it.
  public var conditions: [Condition]

  /// The rows of `file` in which each column holds its text.
  public init(_ file: String, _ conditions: [(column: String, text: String)]) {
    self.file = file
    self.conditions = conditions.map { Condition(column: $0.column, text: $0.text) }
  }
}
