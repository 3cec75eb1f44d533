/// One mistake or doubt, with its place and what would mend it.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is: an error stops the command (exit 2), a warning does not.
  public enum Severity: String, Sendable { case error, warning }

  /// The stable code, `E207`: see ``DiagnosticCode``.
  public var code: DiagnosticCode
  public var severity: Severity
  /// What is wrong, in one line, without a full stop.
  public var message: String
  /// Where; nil when it concerns no place in a file.
  public var location: SourceLocation?
  /// What was expected or would mend it, each a line of its own: "did you mean 'channels'?".
  public var notes: [String]

  /// A diagnostic; `severity` is an error unless said otherwise.
  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [String] = [], severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
  }
}

/// Everything that is wrong with the input, at once.
public struct DiagnosticError: Error, Sendable {
  /// The mistakes, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// The error of these mistakes.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
