/// Everything that is wrong with the input, at once.
public struct DiagnosticError: Error, Sendable {
  /// The mistakes, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// The error of these mistakes.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
