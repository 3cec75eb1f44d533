/// One thing that a sceptical editor looks for in facts.
///
/// A rule is complete in its file: what it looks for, why, and two small tables of facts, one that
/// it must say something about and one that it must be silent on. A test runs both for every rule
/// of ``AuditCatalog``.
public protocol AuditRule: Sendable {
  /// The rule's name, in kebab-case.
  var id: String { get }
  /// How much its findings matter where nothing makes them graver or lighter.
  var level: AuditLevel { get }
  /// What it looks for and why that matters, in a sentence or two.
  var explanation: String { get }
  /// Facts that it has something to say about.
  var example: AuditExample { get }
  /// Facts much like them that it must not mention.
  var counterExample: AuditExample { get }

  /// What it finds, in an order that does not depend on the order of rows.
  func findings(in index: AuditIndex) -> [AuditFinding]
}

extension AuditRule {
  /// A finding of this rule, at its level unless said otherwise.
  func finding(
    _ message: String, _ facts: [Fact], at column: FactColumn = .value, arithmetic: String,
    suggestion: String, level: AuditLevel? = nil
  ) -> AuditFinding {
    AuditFinding(
      rule: id, level: level ?? self.level, message: message, facts: facts, column: column,
      arithmetic: arithmetic, suggestion: suggestion)
  }
}
