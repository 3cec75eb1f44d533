/// The stable code of a kind of mistake. Codes are never reused.
///
/// `E1xx` concerns files and CSV, `E2xx` the scenario file, `E3xx` facts and quantities,
/// `E4xx` expressions, `E5xx` what cannot be fitted.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  case unreadableFile = "E101"
}
