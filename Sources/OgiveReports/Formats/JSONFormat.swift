public import OgiveScenarios
internal import OgiveText

/// An array with one object a row, its keys the column titles; numbers at 15 significant digits.
public struct JSONFormat: TableFormat {
  public let name = "json"

  /// The format.
  public init() {}

  public func text(of table: TableContent) -> String { table.json.text }
}

extension TableFormat where Self == JSONFormat {
  /// JSON.
  public static var json: JSONFormat { JSONFormat() }
}
