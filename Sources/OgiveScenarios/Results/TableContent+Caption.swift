extension TableContent {
  /// What stands over a table.
  public enum Caption: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What a table tells of something that the file names.
    public enum Subject: Sendable {
      case evidence, projection, curves
    }

    /// A text as it stands.
    case words(String)
    /// A title of the file's.
    case title(Translated<String>)
    /// What is told of something, in a unit as written; `1` where the numbers have none in common.
    case about(Subject, Label, unit: String)

    /// A text as it stands.
    public init(stringLiteral words: String) { self = .words(words) }
  }

  /// What stands over a column.
  public enum Column: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A word of ours, which readers of another language see in theirs.
    case ours(String)
    /// A name of the file's.
    case label(Label)

    /// A word of ours.
    public init(stringLiteral word: String) { self = .ours(word) }

    /// The column's name for programs.
    public var name: String {
      switch self {
      case .ours(let word): word
      case .label(let label): label.name
      }
    }
  }
}
