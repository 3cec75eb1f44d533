/// One cell of the notebook.
public enum NotebookCell: Sendable, Hashable {
  /// CommonMark prose with placeholders, for every reader or in each language.
  case text(Translated<TextTemplate>)
  case table(Located<TableRequest>)
  case chart(Located<ChartRequest>)
  /// Every source that is used.
  case sources
}
