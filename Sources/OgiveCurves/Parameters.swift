public import OgiveNumerics

/// The parameters of one curve, in the order of ``CurveFamily/parameters``.
///
/// Fixed inline storage of at most eight: nothing is allocated, so a formula costs only its
/// arithmetic.
@frozen
public struct Parameters<S: GrowthScalar>: Sendable {
  /// The most parameters that a family may have.
  @inlinable public static var limit: Int { 8 }

  @usableFromInline var storage: InlineArray<8, S>
  /// How many parameters are in use.
  public let count: Int

  /// The first eight of `values`; a family never has more.
  @inlinable public init(_ values: some Collection<S>) {
    var storage = InlineArray<8, S>(repeating: S(0.0))
    var count = 0
    for value in values.prefix(8) {
      storage[count] = value
      count += 1
    }
    self.storage = storage
    self.count = count
  }

  /// The first eight of `values`; a family never has more.
  @inlinable public init(_ values: Span<S>) {
    self.init(count: min(values.count, 8)) { values[$0] }
  }

  /// `count` parameters, at most eight, each by its index.
  @inlinable @inline(__always) init(count: Int, _ value: (Int) -> S) {
    storage = InlineArray<8, S>(repeating: S(0.0))
    self.count = count
    for index in 0..<count { storage[index] = value(index) }
  }

  /// The parameter with index `index`, from 0 to `count - 1`.
  @inlinable public subscript(index: Int) -> S {
    get { storage[index] }
    set { storage[index] = newValue }
  }
}

extension Parameters where S == Dual {
  /// The parameters as the independent variables of a derivative: lane `i` belongs to parameter `i`.
  @inlinable public init(independent values: Parameters<Double>) {
    self.init(count: values.count) { Dual(values[$0], parameter: $0) }
  }
}

extension Parameters {
  /// The same values as constants of another arithmetic.
  @inlinable public func lifted<T: GrowthScalar>(to type: T.Type) -> Parameters<T>
  where S == Double {
    Parameters<T>(count: count) { T(self[$0]) }
  }
}

extension Parameters where S == Tangent<Draws8> {
  /// The parameters with their derivatives by the one with index `direction`.
  @inline(__always) init(_ values: Parameters<Draws8>, along direction: Int) {
    self.init(count: values.count) {
      Tangent(value: values[$0], derivative: $0 == direction ? 1 : 0)
    }
  }
}
