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

  /// A diagnostic; `severity` is an error unless said otherwise. Texts of more than a thousand bytes
  /// lose their middle.
  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [String] = [], severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = Self.shortened(message)
    self.location = location
    self.notes = notes.map(Self.shortened)
  }

  /// The text, without its middle where it quotes something far too long to read.
  private static func shortened(_ text: String) -> String {
    let kept = 200
    guard text.utf8.count > 5 * kept else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: kept, limitedBy: scalars.endIndex),
      let start = scalars.index(scalars.endIndex, offsetBy: -kept, limitedBy: end)
    else { return text }
    return String(scalars[..<end]) + " … " + String(scalars[start...])
  }
}
