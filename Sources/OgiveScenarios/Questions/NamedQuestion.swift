/// A question with the name that the file gives it.
public struct NamedQuestion: Sendable {
  public var name: Located<String>
  /// What people call it.
  public var title = Translated<String>.none
  public var question: any Question
}
