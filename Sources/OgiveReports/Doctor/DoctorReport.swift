internal import OgiveScenarios
public import OgiveText

/// What `ogive doctor` prints: a line for each thing that was looked at.
public struct DoctorReport: Sendable {
  /// One thing.
  public struct Finding: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable {
      case fine = "ok"
      /// Something is slower, or cannot be done, without it.
      case doubtful = "note"
      /// What is promised cannot be had.
      case failing = "FAIL"
    }

    public var name: String
    public var state: State
    /// What was found, and what would mend it.
    public var says: String

    /// A finding.
    public init(_ name: String, _ state: State, _ says: String) {
      self.name = name
      self.state = state
      self.says = says
    }
  }

  private let findings: [Finding]

  /// The report of some findings.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// Whether nothing fails.
  public var isSound: Bool { !findings.contains { $0.state == .failing } }

  /// The report for a terminal, ended by a line feed.
  public func text(_ terminal: TerminalStyle) -> String {
    let width = findings.map(\.name.count).max() ?? 0
    let lines = findings.map { finding in
      let mark =
        finding.state.rawValue + String(repeating: " ", count: 4 - finding.state.rawValue.count)
      let name = finding.name + String(repeating: " ", count: width - finding.name.count)
      return "\(coloured(mark, finding.state, terminal))  \(name)  \(finding.says)\n"
    }
    let count = findings.count { $0.state == .failing }
    let end = count == 0 ? "Everything that is needed works." : "Not working: \(count)."
    return lines.joined() + end + "\n"
  }

  private func coloured(
    _ mark: String, _ state: Finding.State, _ terminal: TerminalStyle
  ) -> String {
    switch state {
    case .fine: mark
    case .doubtful: terminal.yellow(mark)
    case .failing: terminal.red(mark)
    }
  }

  /// The report for programs.
  public var json: JSONValue {
    .array(
      findings.map { finding in
        [
          "name": .string(finding.name), "state": .string(finding.state.rawValue),
          "says": .string(finding.says),
        ]
      })
  }
}
