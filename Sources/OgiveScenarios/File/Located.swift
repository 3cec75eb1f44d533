public import OgiveText

/// A value of the scenario file with the place where it is written, for errors found later.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var location: SourceLocation

  /// `value`, written at `location`.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
