/// How much a finding of the audit matters.
public enum AuditLevel: String, Sendable, CaseIterable, Comparable {
  /// It cannot be true as it stands: the command exits with 1.
  case error
  /// It is doubtful, and would enter a fit as if it were not.
  case warning
  /// It is worth knowing; nothing need be done.
  case note

  /// In order of weight, errors first.
  public static func < (a: AuditLevel, b: AuditLevel) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
