/// A scalar whose values can control the step of an integration.
public protocol SteppedScalar: GrowthScalar {
  /// The magnitudes of its values: eight of ``Draws8``, the value alone of the others, repeated.
  var magnitudes: SIMD8<Double> { get }

  /// The same where `lanes` is false, not a number where it is true; of a single value lane 0 counts.
  func spoilt(where lanes: SIMDMask<SIMD8<Int64>>) -> Self
}

extension Double: SteppedScalar {
  @inlinable public var magnitudes: SIMD8<Double> { SIMD8(repeating: magnitude) }
  @inlinable public func spoilt(where lanes: SIMDMask<SIMD8<Int64>>) -> Double {
    lanes[0] ? .nan : self
  }
}

extension Dual: SteppedScalar {
  @inlinable public var magnitudes: SIMD8<Double> { SIMD8(repeating: value.magnitude) }
  @inlinable public func spoilt(where lanes: SIMDMask<SIMD8<Int64>>) -> Dual {
    lanes[0] ? Dual(.nan) : self
  }
}

extension Draws8: SteppedScalar {
  @inlinable public var magnitudes: SIMD8<Double> { magnitude.lanes }
  @inlinable public func spoilt(where lanes: SIMDMask<SIMD8<Int64>>) -> Draws8 {
    Draws8(lanes: self.lanes.replacing(with: .nan, where: lanes))
  }
}
