/// What one cell of the notebook shows.
public enum CellResult: Sendable, Hashable {
  /// CommonMark prose with the numbers of its `{{…}}`, still to be styled, for every reader or in each
  /// language.
  case text(Translated<[ProsePiece]>)
  /// A table: its caption, column titles and rows of ready cells.
  case table(TableContent)
  /// Where the figures were read, as a table.
  case sources(TableContent)
  /// A chart, drawn from the rest of the result.
  case chart(ChartRequest)
}
