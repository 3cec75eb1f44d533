public import OgiveEvidence

/// What `ogive audit --rules` prints: what each rule looks for and why.
public struct AuditRules {
  private let rules: [any AuditRule]
  private let terminal: TerminalStyle

  /// The list of these rules for a terminal.
  public init(_ rules: [any AuditRule] = AuditCatalog.all, terminal: TerminalStyle) {
    self.rules = rules
    self.terminal = terminal
  }

  /// The list, ended by a line feed.
  public var text: String {
    rules.map { rule in
      terminal.bold("\(rule.id) (\(rule.level.rawValue))") + "\n"
        + rule.explanation.wrapped(toColumns: terminal.columns ?? 100) + "\n"
    }.joined(separator: "\n")
  }
}
