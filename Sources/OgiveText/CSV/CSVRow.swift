/// One row of a CSV file, as many cells as the header.
public struct CSVRow: Sendable, Hashable {
  /// The cells, in the order of the columns.
  public let cells: [CSVCell]

  /// The row of these cells.
  public init(cells: [CSVCell]) {
    self.cells = cells
  }

  /// Where it begins.
  public var location: SourceLocation? { cells.first?.location }
}
