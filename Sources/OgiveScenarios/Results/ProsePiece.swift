public import OgiveEvidence

/// A part of a prose cell.
public enum ProsePiece: Sendable, Hashable {
  /// CommonMark as written in the file.
  case words(String)
  /// A number of an answer, and the text of the figure that it is about.
  case value(TableContent.Cell, of: String)
  /// A fact that is quoted.
  case fact(Fact)
}
