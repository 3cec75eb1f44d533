/// Prose with places to be filled in from the answers.
public struct TextTemplate: Sendable, Hashable {
  /// A part of the text.
  public enum Piece: Sendable, Hashable {
    case prose(String)
    case placeholder(Located<Placeholder>)
    /// `{{fact(id)}}`: the figure of a fact, by its id.
    case fact(Located<String>)
  }

  public var pieces: [Piece]
}
