/// A certified record that cannot be read: the library's own resource is damaged.
public struct CertificationError: Error, Equatable, CustomStringConvertible {
  /// The resource.
  public let resource: String
  /// The line, from 1.
  public let line: Int
  /// What was expected there.
  public let expected: String

  public var description: String { "\(resource):\(line): expected \(expected)" }
}
