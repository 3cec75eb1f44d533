public import OgiveEvidence
internal import OgiveText

/// What `ogive audit` prints: each finding with its facts, its arithmetic and what to do, and a line
/// that counts them.
public struct AuditReport {
  private let findings: [AuditFinding]
  private let factCount: Int
  private let terminal: TerminalStyle

  /// How many findings are written out; the rest are counted.
  static let limit = 100

  /// The report of the findings about a book, in their order.
  public init(_ findings: [AuditFinding], about book: EvidenceBook, terminal: TerminalStyle) {
    self.findings = findings
    factCount = book.facts.count
    self.terminal = terminal
  }

  /// The report, ended by a line feed.
  public var text: String {
    findings.prefix(Self.limit).map { entry(of: $0) + "\n" }.joined() + summary + "\n"
  }

  /// `109 facts: 4 warnings and 6 notes`.
  private var summary: String {
    let counts = AuditLevel.allCases.map { level in
      (findings.count { $0.level == level }, level.rawValue)
    }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let facts = "\(factCount) \(factCount == 1 ? "fact" : "facts"): "
    let hidden = findings.count - Self.limit
    return facts + (counts.isEmpty ? "nothing to object to" : counts.joined(separator: ", "))
      + (hidden > 0 ? ", of which \(hidden) are not shown" : "")
  }

  private func entry(of finding: AuditFinding) -> String {
    let place = finding.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let headline = "\(place)\(finding.level.rawValue)[\(finding.rule)]: \(finding.message)"
    let facts = finding.facts.map { indented(line(of: $0, in: finding), mark: "    ") }
    let notes = [finding.arithmetic, finding.suggestion].map { indented($0, mark: "  = ") }
    return ([styled(wrapped(headline), level: finding.level)] + facts + notes)
      .map { $0 + "\n" }.joined()
  }

  /// `event-westlife-2021-12: > 2800万, caijing-tianxia-2022-04, line 16`; the file is named where it
  /// is not that of the headline.
  private func line(of fact: Fact, in finding: AuditFinding) -> String {
    let place = fact.location(of: finding.column).map {
      ", \($0.file == finding.location?.file ? "line " : $0.file + ":")\($0.line)"
    }
    return "\(fact.id): \(fact.claim), \(fact.source)" + (place ?? "")
  }

  private func indented(_ text: String, mark: String) -> String {
    let columns = (terminal.columns ?? 100) - mark.count
    let lines = PlainText.oneLine(text).wrapped(toColumns: max(columns, 20)).split(separator: "\n")
    return mark + lines.joined(separator: "\n" + String(repeating: " ", count: mark.count))
  }

  private func wrapped(_ text: String) -> String {
    PlainText.oneLine(text).wrapped(toColumns: max(terminal.columns ?? 100, 20))
  }

  private func styled(_ text: String, level: AuditLevel) -> String {
    switch level {
    case .error: terminal.red(text)
    case .warning: terminal.yellow(text)
    case .note: terminal.bold(text)
    }
  }
}
