/// What `ogive explain CODE` says about a kind of mistake.
public struct DiagnosticPage: Sendable, Hashable {
  /// The mistake in a few words.
  public let title: String
  /// What is wrong, why it matters and what to write instead.
  public let explanation: String

  /// A page with this title and explanation.
  init(_ title: String, _ explanation: String) {
    self.title = title
    self.explanation = explanation
  }
}

extension DiagnosticCode {
  /// Its title and explanation.
  public var page: DiagnosticPage {
    Self.pages[self] ?? DiagnosticPage(rawValue, "There is no explanation of this code.")
  }

  /// The page of every code; a test sees that none is missing.
  static let pages: [DiagnosticCode: DiagnosticPage] = [
    filePages, scenarioPages, factPages, expressionPages, fitPages, scorePages,
  ].reduce(into: [:]) { all, range in all.merge(range) { first, _ in first } }
}
