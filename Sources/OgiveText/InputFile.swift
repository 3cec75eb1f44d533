/// The bytes of a file that somebody else has read: nothing below the workspace touches files.
public struct InputFile: Sendable, Hashable {
  /// The path as the person gave it, for messages.
  public var path: String
  /// What the file holds.
  public var bytes: [UInt8]

  /// A file of these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of this text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
