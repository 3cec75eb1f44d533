/// A file that a run read, as its report names it.
public struct ReportInput: Sendable, Hashable {
  /// Its path from the scenario file's folder.
  public let path: String
  /// Its SHA-256 in hexadecimal digits.
  public let fingerprint: String

  /// The file at `path` with this fingerprint.
  public init(path: String, fingerprint: String) {
    self.path = path
    self.fingerprint = fingerprint
  }
}
