/// A question with the name that the file gives it.
public struct NamedQuestion: Sendable {
  public var name: Located<String>
  /// What people call it.
  public var title = Translated<String>.none
  /// The scenarios in which it is asked; nil for all.
  public var scenarios: [Located<String>]?
  public var question: any Question

  /// Whether it is asked in a scenario of the file.
  public func isAsked(in scenario: String) -> Bool {
    scenarios?.contains { $0.value == scenario } ?? true
  }
}
