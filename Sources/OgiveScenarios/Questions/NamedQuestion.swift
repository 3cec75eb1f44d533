/// A question with the name that the file gives it.
public struct NamedQuestion: Sendable {
  public var name: Located<String>
  /// What people call it, by language code; empty where its name has to do.
  public var title: [String: String] = [:]
  public var question: any Question
}
