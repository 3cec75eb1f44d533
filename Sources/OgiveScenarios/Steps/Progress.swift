internal import Synchronization

/// How far long work has come.
public struct Progress: Sendable, Hashable {
  /// The part that is done, from 0 to 1.
  public var part: Double
  /// What is being done, in a few words: `fitting curves`.
  public var doing: String

  /// So much done of something.
  public init(part: Double, doing: String) {
    self.part = part
    self.doing = doing
  }
}
