public import OgiveScenarios

/// A way to write a table as text.
///
/// A new format is one file in this folder and one line in ``TableFormats``.
public protocol TableFormat: Sendable {
  /// The name people ask for it by: `csv`.
  var name: String { get }
  /// The table as text, ended by a line feed.
  func text(of table: TableContent) -> String
}
