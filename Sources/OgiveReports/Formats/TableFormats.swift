/// Every way to write a table.
public enum TableFormats {
  /// The formats, each with its defaults.
  public static let all: [any TableFormat] = [.terminal, .markdown, .csv, .json]
}
