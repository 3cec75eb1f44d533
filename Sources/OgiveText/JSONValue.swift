/// A JSON document as a value; an object keeps the order of its members, so that the same value is
/// always the same text.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number, written with 15 significant digits; one that is not finite is written as null.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue

    /// The member `key` with `value`.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// The string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// The integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// The truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// The array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// The object, its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
