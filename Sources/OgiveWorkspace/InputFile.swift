/// A file that was read: what was asked for, and its bytes.
public struct InputFile: Sendable, Hashable {
  /// The path as it was written, on the command line or in the scenario file.
  public let path: String
  /// Its content.
  public let bytes: [UInt8]

  /// A file with these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
